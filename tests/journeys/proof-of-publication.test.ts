import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { Page } from 'playwright-core'
import { assertAccessible, assertFits, comeIn, picture, startBrowser, visitor, widths } from './browser.ts'
import { startSite } from './site.ts'

const { url } = await startSite()
const browser = await startBrowser()

async function look(page: Page, name: string): Promise<void> {
  await page.waitForFunction(() => !document.documentElement.hasAttribute('aria-busy'))
  await assertFits(page)
  await assertAccessible(page)
  await picture(page, `xac-nhan-${name}`)
}

it('what was public is written down, signed by the registry for the authority, and compared by whoever holds the sheet', async () => {
  const complaints: string[] = []
  const as = async (
    username: string,
    work: (page: Page) => Promise<void>,
    width: number = widths.desktop,
  ) => {
    const who = await visitor(browser, url, { width })
    await comeIn(who.page, username)
    await work(who.page)
    complaints.push(...who.complaints)
    await who.context.close()
  }
  const say = (page: Page, name: string) =>
    page.getByRole('main').getByRole('button', { name, exact: true }).click()
  let proof = ''
  let code = ''
  await as('chutich', async (page) => {
    await page.goto('/cong-thong-tin')
    await page.getByRole('region', { name: 'Mới đăng' }).getByRole('link').first().click()
    await page.waitForURL(/\/ban\//)
    await page.getByText('Xác nhận đăng tải', { exact: true }).click()
    await say(page, 'Lập giấy xác nhận đăng tải')
    await page.waitForURL(/\/xac-nhan\//)
    proof = new URL(page.url()).pathname
    code = /Mã: (\S+)/.exec(await page.getByRole('main').innerText())?.[1] ?? ''
    await look(page, 'lap')
    assert.equal(await page.getByRole('link', { name: 'Ký cho cơ quan' }).count(), 0)
  })
  await as('vanthu', async (page) => {
    await page.goto(proof)
    await page.getByRole('link', { name: 'Ký cho cơ quan' }).click()
    await page.waitForURL(/\/ky$/)
    await look(page, 'ky')
    await page.getByLabel('Mật khẩu hoặc mã PIN của chữ ký số').fill('sai')
    await say(page, 'Ký cho cơ quan')
    await page.getByRole('alert').first().waitFor()
    await page.getByLabel('Mật khẩu hoặc mã PIN của chữ ký số').fill('Dakrong-2026')
    await say(page, 'Ký cho cơ quan')
    await page.waitForURL((address) => address.pathname === proof)
    await page.getByText('Đã ký số', { exact: true }).waitFor()
    await look(page, 'da-ky')
  })
  const reader = await visitor(browser, url, { width: widths.phone, scripts: false })
  await reader.page.goto('/xac-nhan-dang-tai')
  await reader.page.getByLabel('Mã trên giấy').fill(code.toLowerCase())
  await reader.page.getByRole('button', { name: 'Đối chiếu' }).click()
  const said = await reader.page.getByRole('main').innerText()
  assert.match(said, /nội dung còn nguyên/)
  assert.match(said, /Đã ký số/)
  await assertFits(reader.page)
  await picture(reader.page, 'xac-nhan-doi-chieu-360')
  await reader.context.close()
  assert.deepEqual(
    complaints.filter((text) => !text.includes('422')),
    [],
  )
})
