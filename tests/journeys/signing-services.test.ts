import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { trialAuthorityServer } from '#platform/testing/index.ts'
import { assertAccessible, assertFits, picture, signIn, startBrowser, visitor, widths } from './browser.ts'
import { startSite } from './site.ts'

const { url } = await startSite()
const clock = await trialAuthorityServer()
const browser = await startBrowser()
const page = '/quan-tri/dich-vu-ky'

describe('an administrator of the instance names whom signing may ask', () => {
  it('adds a time-stamp authority, tries it, and reads in a sentence what came', async () => {
    const { page: seen, complaints } = await visitor(browser, url)
    await signIn(seen, 'quantri')
    await seen.goto(page)
    await seen.getByRole('link', { name: 'Thêm nơi cấp dấu thời gian' }).click()
    await seen.getByRole('button', { name: 'Thêm nơi cấp dấu thời gian' }).click()
    await seen.getByRole('alert').getByText('Hãy ghi tên gọi').waitFor()
    await assertAccessible(seen)
    await seen.getByLabel('Tên gọi').fill('Dấu thời gian của tỉnh')
    await seen.getByLabel('Địa chỉ').fill(clock.stampUrl)
    await seen.getByLabel('Ở trong mạng riêng').check()
    await seen.getByRole('button', { name: 'Thêm nơi cấp dấu thời gian' }).click()
    await seen.getByRole('button', { name: 'Thử ngay' }).click()
    await seen
      .getByText(/“Dấu thời gian của tỉnh” trả lời: dấu thời gian lúc .*, do Dấu thời gian đóng/)
      .waitFor()
    clock.stamps = 'refusing'
    await seen.getByRole('button', { name: 'Thử ngay' }).click()
    await seen.getByText('Dịch vụ dấu thời gian từ chối').waitFor()
    assert.deepEqual(
      complaints.filter((one) => !one.includes('422')),
      [],
    )
  })

  for (const [name, width] of Object.entries(widths))
    it(`reads on a screen of ${width} px, in light and dark`, async () => {
      for (const dark of [false, true]) {
        const { page: seen, context } = await visitor(browser, url, { width, dark })
        await signIn(seen, 'quantri')
        for (const [path, of] of [
          [page, 'dich-vu-ky'],
          [`${page}/them?loai=remote`, 'dich-vu-ky-them'],
        ] as const) {
          await seen.goto(path)
          if (path === page) await seen.getByText('Đóng cơ quan dùng thử').first().click()
          await picture(seen, `${of}-${name}${dark ? '-toi' : ''}`)
          await assertFits(seen)
          await assertAccessible(seen)
        }
        await context.close()
      }
    })
})
