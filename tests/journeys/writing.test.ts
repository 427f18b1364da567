import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { Page } from 'playwright-core'
import { assertAccessible, assertFits, comeIn, picture, startBrowser, visitor, widths } from './browser.ts'
import { startSite } from './site.ts'

const { url } = await startSite()
const browser = await startBrowser()

/** The writing screen itself; the plain field that stands there before it has the same name. */
const screen = (page: Page) => page.locator('.ProseMirror')
const state = (kind: string) => `.keep-line[data-state=${kind}]`

it('a text survives a lost line and a closed window, and is on the server afterwards', async () => {
  const { page, context } = await visitor(browser, url)
  await comeIn(page, 'chutich')
  await page.goto('/cong-thong-tin/viet/huyen-dakrong')
  const text = screen(page)
  await page.getByLabel('Tiêu đề').fill('Viết khi mất mạng')
  await text.click()
  await page.keyboard.type('Đoạn có mạng.')
  await page.locator(state('kept')).waitFor()
  const address = page.url()
  assert.match(address, /\/ban\/[0-9a-f-]+\/sua$/, 'the draft has its place')

  await context.setOffline(true)
  await page.keyboard.type(' Đoạn mất mạng.')
  await page.locator(state('offline')).waitFor()
  assert.match(await page.locator('.keep-line').innerText(), /Mất mạng: đã giữ trên máy này/)
  await page.getByRole('button', { name: 'Lưu bản nháp' }).click()
  assert.equal(page.url(), address, 'nobody is led to a page that cannot come')
  await page.close({ runBeforeUnload: false })

  await context.setOffline(false)
  const again = await context.newPage()
  await again.goto(address)
  await again.getByText('Đã lấy lại chữ gõ').waitFor()
  await again.locator(state('kept')).waitFor()
  assert.match(await screen(again).innerText(), /Đoạn có mạng\. Đoạn mất mạng\./)

  const elsewhere = await visitor(browser, url, { scripts: false })
  await comeIn(elsewhere.page, 'chutich')
  await elsewhere.page.goto(address)
  assert.match(await elsewhere.page.getByLabel('Nội dung').inputValue(), /Đoạn mất mạng/)
  await elsewhere.context.close()
  await context.close()
})

it('whoever types before the script is there loses nothing', async () => {
  const { page, context } = await visitor(browser, url)
  await comeIn(page, 'chutich')
  let go = () => {}
  const held = new Promise<void>((resolve) => (go = resolve))
  await page.route(/rich-writer.*\.js/, async (route) => {
    await held
    await route.continue()
  })
  await page.goto('/cong-thong-tin/viet/huyen-dakrong', { waitUntil: 'domcontentloaded' })
  await page.getByLabel('Tiêu đề').fill('Gõ trước khi sẵn sàng')
  await page.locator('textarea[name=body]').pressSequentially('Chữ gõ sớm')
  go()
  await screen(page).waitFor()
  await page.keyboard.type(' và chữ gõ tiếp.')
  await page.locator(state('kept')).waitFor()
  assert.equal(await screen(page).innerText(), 'Chữ gõ sớm và chữ gõ tiếp.')
  await context.close()
})

it('a session that ends while somebody writes costs no word', async () => {
  const { page, context } = await visitor(browser, url)
  await comeIn(page, 'phochutich')
  await page.goto('/cong-thong-tin/viet/huyen-dakrong')
  await page.getByLabel('Tiêu đề').fill('Viết khi hết phiên')
  await page.locator(state('kept')).waitFor()
  await context.clearCookies()
  await screen(page).click()
  await page.keyboard.type('Chữ sau khi hết phiên.')
  await page.locator(state('signed-out')).waitFor()
  await comeIn(page, 'phochutich')
  await page.locator(state('kept')).waitFor({ timeout: 20_000 })
  await context.close()
})

it('two windows never overwrite each other: the slower one sees both texts', async () => {
  const { page, context } = await visitor(browser, url)
  await comeIn(page, 'chutich')
  await page.goto('/cong-thong-tin/viet/huyen-dakrong')
  await page.getByLabel('Tiêu đề').fill('Hai cửa sổ')
  await page.locator(state('kept')).waitFor()
  const other = await context.newPage()
  await other.goto(page.url())
  await screen(other).click()
  await other.keyboard.type('Chữ của cửa sổ hai.')
  await other.locator(state('kept')).waitFor()
  await screen(page).click()
  await page.keyboard.type('Chữ của cửa sổ một.')
  await page.locator(state('conflict')).waitFor()
  assert.match(await page.locator('.conflict').innerText(), /Chữ của cửa sổ hai/)
  await page.getByRole('button', { name: 'Lưu bản của tôi' }).click()
  await page.locator(state('kept')).waitFor()
  await other.reload()
  assert.match(await screen(other).innerText(), /cửa sổ một/)
  await context.close()
})

for (const [device, width] of [
  ['desk', widths.desktop],
  ['phone', widths.phone],
] as const)
  it(`the writing screen on a ${device}: by keyboard, with tools, pasted text and what stands beside it`, async () => {
    const { page, context, complaints } = await visitor(browser, url, { width })
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await comeIn(page, 'chutich')
    await page.goto('/cong-thong-tin/viet/huyen-dakrong')
    await page.getByLabel('Tiêu đề').fill(`Lịch tiêm phòng (${device})`)
    const text = screen(page)
    await text.click()
    await page.keyboard.type('Giờ tiêm')
    await page.keyboard.press('Alt+F10')
    await page.getByRole('combobox', { name: 'Kiểu dòng' }).selectOption('heading-2')
    await page.keyboard.press('Escape')
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+b')
    await page.keyboard.type('Đúng 7 giờ')
    await page.keyboard.press('Control+b')
    await page.keyboard.type(' tại nhà thôn.')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Gạch đầu dòng' }).click()
    await page.keyboard.type('mang sổ')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Bảng', exact: true }).click()
    await page.keyboard.type('Thôn')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Ngày')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Ai đến')
    await page.keyboard.press('Control+End')
    await page.evaluate(() => {
      const data = new DataTransfer()
      data.setData(
        'text/html',
        '<p class="MsoNormal" style="color:red">Chữ <i>từ Word</i></p><script>x()</script>',
      )
      document
        .querySelector('.ProseMirror')!
        .dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    })
    await page.getByText('Đã bỏ mã chạy (1)').waitFor()
    await text.locator('em').dblclick()
    await page.locator('[aria-label="Chữ nghiêng"][aria-pressed=true]').waitFor()
    await page.getByRole('combobox', { name: 'Chữ bằng tiếng gì' }).selectOption('en')
    await text.locator('span[lang=en]').waitFor()
    await page.locator(state('kept')).waitFor()
    await page.getByText(/chữ, đọc khoảng 1 phút/).waitFor()
    await assertFits(page)
    await assertAccessible(page)
    await picture(page, `soan-bai-${width}`)
    await page.getByRole('main').getByRole('button', { name: 'Lưu bản nháp' }).click()
    await page.waitForURL(/\/ban\/[0-9a-f-]+$/)
    const shown = page.locator('.article .prose')
    assert.equal(await shown.locator('h2').innerText(), 'Giờ tiêm')
    assert.equal(await shown.locator('strong').first().innerText(), 'Đúng 7 giờ')
    assert.equal(await shown.locator('li').innerText(), 'mang sổ')
    assert.deepEqual(await shown.locator('thead th').allInnerTexts(), ['Thôn', 'Ngày', 'Ai đến'])
    assert.equal((await shown.locator('em').allInnerTexts()).join(''), 'từ Word')
    assert.match((await shown.locator('span[lang=en]').allInnerTexts()).join(), /^(?:từ|Word) ?$/)
    assert.deepEqual(complaints, [])
    await context.close()
  })
