import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { Page } from 'playwright-core'
import { assertAccessible, assertFits, comeIn, picture, startBrowser, visitor, widths } from './browser.ts'
import { startSite } from './site.ts'

const { url } = await startSite()
const browser = await startBrowser()
const say = (page: Page, name: string) =>
  page.getByRole('main').getByRole('button', { name, exact: true }).click()

/** Where scripts are off axe cannot run: it looks at the same pages on the desktop. */
async function look(page: Page, name: string, width: number): Promise<void> {
  await assertFits(page)
  if (width !== widths.phone) await assertAccessible(page)
  await picture(page, `y-kien-ban-doc-${name}-${width}`)
}

for (const [device, width, scripts] of [
  ['desktop', widths.desktop, true],
  ['phone without scripts', widths.phone, false],
] as const)
  it(`a comment on a ${device}: sent without account, hidden in part and approved, answered, followed by its code; stars; a vote`, async () => {
    const words = `Đường vào bản ${device} còn lầy, gọi tôi 0912 345 670.`
    const reader = await visitor(browser, url, { width, scripts })
    const { page } = reader
    await page.goto('/')
    await page.locator('.headlines a').nth(1).click()
    await page.getByRole('heading', { name: /Ý kiến bạn đọc/ }).waitFor()
    const article = new URL(page.url()).pathname
    await look(page, 'bai', width)

    await page.getByRole('link', { name: 'Gửi ý kiến của bạn' }).click()
    await page.getByRole('heading', { name: 'Gửi ý kiến' }).waitFor()
    await page.getByLabel('Ý kiến', { exact: true }).fill(words)
    await page.waitForTimeout(3_200)
    await say(page, 'Gửi ý kiến')
    await page.getByText('Hãy ghi tên của bạn').first().waitFor()
    assert.equal(await page.getByLabel('Ý kiến', { exact: true }).inputValue(), words)
    await look(page, 'viet', width)
    await page.getByLabel('Tên của bạn').fill('Hồ Thị Lan')
    await page.getByLabel('Số điện thoại hoặc thư điện tử').fill('Nhắn qua trưởng bản')
    await page.waitForTimeout(3_200)
    await say(page, 'Gửi ý kiến')
    await page.getByText('Đang chờ đọc').waitFor()
    const tracked = new URL(page.url()).pathname
    await look(page, 'theo-doi', width)

    const moderator = await visitor(browser, url, { width, scripts })
    await comeIn(moderator.page, 'chutich')
    await moderator.page.goto('/ban-doc/y-kien')
    await look(moderator.page, 'duyet', width)
    const row = moderator.page.getByRole('row').filter({ hasText: words })
    await row.getByRole('link', { name: 'Ý kiến của Hồ Thị Lan' }).click()
    await moderator.page.getByRole('checkbox', { name: '0912 345 670' }).waitFor()
    await look(moderator.page, 'mot-y-kien', width)
    await say(moderator.page, 'Duyệt, cho hiện')
    await moderator.page.getByLabel('Câu trả lời').fill('Xã sửa trong tháng này.')
    await say(moderator.page, 'Đăng trả lời')
    await moderator.page.getByText('Xã sửa trong tháng này.').first().waitFor()

    await page.goto(article)
    await page.getByText(`Đường vào bản ${device} còn lầy, gọi tôi [đã ẩn].`).waitFor()
    await page.getByText('Xã sửa trong tháng này.').first().waitFor()
    await page.goto(tracked)
    await page.getByText('Đang hiện trên trang').first().waitFor()

    await page.goto(article)
    await page.getByRole('link', { name: 'Cho 4 điểm' }).click()
    assert.equal(await page.getByRole('radio', { name: '4 điểm' }).isChecked(), true)
    await page.waitForTimeout(3_200)
    await say(page, 'Gửi đánh giá')
    await page.waitForURL((address) => address.pathname === article)
    await page
      .frameLocator('iframe.stars')
      .getByText(/Tổng số điểm của bài viết là: \d+ trong \d+ đánh giá/)
      .waitFor()

    await page.goto('/tham-do')
    await page.getByRole('heading', { level: 2 }).getByRole('link').first().click()
    await page.getByRole('radio', { name: 'Sáng thứ Bảy' }).check()
    await page.waitForTimeout(3_200)
    await say(page, 'Bỏ phiếu')
    await page
      .getByText(/\d+ phiếu/)
      .first()
      .waitFor()
    await look(page, 'tham-do', width)
    assert.deepEqual(
      [...reader.complaints, ...moderator.complaints].filter((text) => !/422|409/.test(text)),
      [],
    )
    await reader.context.close()
    await moderator.context.close()
  })
