import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { Page } from 'playwright-core'
import { assertAccessible, assertFits, comeIn, picture, startBrowser, visitor, widths } from './browser.ts'
import { startSite } from './site.ts'

const { url } = await startSite()
const browser = await startBrowser()

async function look(page: Page, name: string, width: number): Promise<void> {
  await page.waitForFunction(() => !document.documentElement.hasAttribute('aria-busy'))
  await assertFits(page)
  await assertAccessible(page)
  await picture(page, `cong-thong-tin-${name}-${width}`)
}

/** The same text as is typed without scripts, on the writing screen. */
async function writeRich(page: Page): Promise<void> {
  await page.locator('.ProseMirror').click()
  await page.keyboard.type('Đường ')
  await page.keyboard.press('Control+b')
  await page.keyboard.type('mới')
  await page.keyboard.press('Control+b')
  await page.keyboard.type(' dài 3 km.')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Gạch đầu dòng' }).click()
  await page.keyboard.type('có rãnh thoát nước')
}

for (const [device, width, scripts] of [
  ['desktop', widths.desktop, true],
  ['phone without scripts', widths.phone, false],
] as const)
  it(`an article on a ${device}: written, read by a second person, published, offered, adopted by a commune, withdrawn`, async () => {
    const title = `Đường lên bản thông xe (${device})`
    const complaints: string[] = []
    const as = async (username: string, work: (page: Page) => Promise<void>) => {
      const who = await visitor(browser, url, { width, scripts })
      await comeIn(who.page, username)
      await work(who.page)
      complaints.push(...who.complaints)
      await who.context.close()
    }
    const say = (page: Page, name: string) =>
      page.getByRole('main').getByRole('button', { name, exact: true }).click()
    const check = (page: Page, name: string) => (scripts ? look(page, name, width) : assertFits(page))
    let edition = ''

    await as('chutich', async (page) => {
      await page.goto('/cong-thong-tin')
      await check(page, 'ban')
      await page.getByRole('link', { name: 'Thông tin bắt buộc' }).click()
      await page.getByRole('main').getByRole('link', { name: 'Xã Tà Long' }).click()
      await page.getByRole('heading', { name: 'Xã Tà Long' }).waitFor()
      await check(page, 'bat-buoc')
      await page.goto('/cong-thong-tin')
      await page.getByRole('link', { name: 'Viết bài cho Huyện Đakrông' }).click()
      await page.waitForURL(/\/viet\//)
      await check(page, 'viet')
      await say(page, 'Lưu bản nháp')
      await page.getByText('Bài chưa có tiêu đề').first().waitFor()
      await page.getByLabel('Tiêu đề').fill(title)
      await page.getByLabel('Câu mở đầu').fill('Bà con đi chợ gần hơn hai mươi phút.')
      await (scripts
        ? writeRich(page)
        : page.getByLabel('Nội dung').fill('Đường **mới** dài 3 km.\n\n- có rãnh thoát nước\n- có đèn'))
      await say(page, 'Lưu bản nháp')
      await page.waitForURL(/cong-thong-tin\/ban\/[0-9a-f-]+$/)
      edition = new URL(page.url()).pathname
      assert.equal(await page.getByRole('main').locator('.prose strong').innerText(), 'mới')
      await check(page, 'ban-nhap')
      await page.getByRole('link', { name: 'Ảnh và tệp của bài' }).click()
      await page.getByLabel(/Lúa rẫy ven sông/).check()
      await page.getByLabel(/Núi rừng buổi sáng/).check()
      await say(page, 'Thêm vào bài')
      await page.getByText('Chú thích dưới ảnh').first().waitFor()
      await check(page, 'anh-tep')
      await page.goto(edition)
      const gallery = page.locator('.prose .gallery img')
      // A job makes them ready after the first start of the demo.
      for (
        const end = Date.now() + 60_000;
        (await gallery.count()) < 2 && Date.now() < end;
        await page.reload()
      )
        await page.waitForTimeout(500)
      assert.equal(await gallery.count(), 2)
      await say(page, 'Gửi duyệt')
      await page.getByText('Chờ duyệt').first().waitFor()
      assert.equal(await page.getByRole('button', { name: 'Duyệt và đăng' }).count(), 0)
    })
    await as('phochutich', async (page) => {
      await page.goto(edition)
      await say(page, 'Duyệt và đăng')
      await page.getByText('Đang đăng').first().waitFor()
      await check(page, 'dang-dang')
      await say(page, 'Giới thiệu cho các trang cấp dưới')
      await page.waitForURL((address) => address.pathname === edition)
    })
    const reader = await visitor(browser, url, { width, scripts: false })
    await reader.page.goto('/')
    await reader.page.getByRole('link', { name: title }).first().click()
    assert.match(await reader.page.getByRole('main').innerText(), /Đường mới dài 3 km/)
    await as('chutich.talong', async (page) => {
      await page.goto('/cong-thong-tin')
      await page.getByRole('link', { name: title }).click()
      await check(page, 'nhan')
      await page.getByLabel(/Đăng ở chuyên mục/).selectOption({ label: 'Tin tức, sự kiện' })
      await say(page, 'Nhận bài')
      await page.waitForURL(/cong-thong-tin$/)
    })
    await reader.page.goto('/trang/ta-long')
    await reader.page.getByRole('link', { name: title }).first().click()
    assert.match(await reader.page.getByRole('main').innerText(), /theo Huyện Đakrông/)
    await as('chutich', async (page) => {
      await page.goto(edition)
      await page.getByText('Gỡ bài', { exact: true }).first().click()
      await page.getByLabel(/Gỡ khỏi danh mục/).check()
      await page.getByLabel('Nói với người đọc vì sao').fill('Đường phải đóng lại để sửa.')
      await say(page, 'Gỡ bài')
      await page.getByText('Đã thay hoặc đã gỡ').first().waitFor()
    })
    await reader.page.reload()
    assert.match(await reader.page.getByRole('main').innerText(), /Đường phải đóng lại để sửa/)
    await reader.page.goto('/trang/ta-long')
    assert.equal(await reader.page.getByRole('link', { name: title }).count(), 0)
    complaints.push(...reader.complaints)
    await reader.context.close()
    assert.deepEqual(
      complaints.filter((text) => !text.includes('422')),
      [],
    )
  })
