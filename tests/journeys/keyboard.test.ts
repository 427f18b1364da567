import assert from 'node:assert/strict'
import { it } from 'node:test'
import { startBrowser, visitor } from './browser.ts'
import { startSite } from './site.ts'

const { url } = await startSite()
const browser = await startBrowser()

it('an administrator finds, opens and changes an account without a mouse', async () => {
  const { page, complaints } = await visitor(browser, url)
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  const focused = () =>
    page.evaluate(
      () =>
        (document.activeElement as HTMLElement | null)?.innerText ||
        document.activeElement?.getAttribute('name') ||
        '',
    )

  await page.goto('/dang-nhap')
  assert.equal(await focused(), 'username')
  await page.keyboard.type('quantri')
  await press('Tab')
  await page.keyboard.type('Dakrong-2026')
  await press('Enter')
  await page.waitForURL('**/ban-lam-viec')
  await page.waitForSelector('.palette-opener')

  await press('Tab')
  assert.match(await focused(), /Đến nội dung chính/)

  await press('Control+k')
  await page.waitForSelector('dialog[open].palette')
  await page.keyboard.type('nhap bang tinh')
  await page.waitForFunction(() => document.querySelectorAll('dialog [role=option]').length > 0)
  await press('Escape')
  await page.waitForSelector('dialog[open].palette', { state: 'detached' }).catch(() => {})
  await press('Control+k')
  await page.keyboard.type('tai khoan')
  await page.waitForFunction(() =>
    /Tài khoản/.test(document.querySelector('dialog [aria-selected=true]')?.textContent ?? ''),
  )
  await press('Enter')
  await page.waitForURL('**/tai-khoan**')

  await page.goto('/quan-tri/tai-khoan')
  await page.waitForSelector('.palette-opener')
  await press('?')
  await page.waitForSelector('dialog[open]')
  await press('Escape')
  await press('/')
  assert.equal(await focused(), 'q')
  await page.keyboard.type('chuyenvien')
  await press('Enter')
  await page.waitForURL('**q=chuyenvien**')
  await page.waitForSelector('.palette-opener')
  await page.locator('body').evaluate(() => (document.activeElement as HTMLElement)?.blur())
  await press('j', 'x')
  assert.equal(await page.locator('tbody input:checked').count(), 1)
  await press('j', 'Enter')
  await page.waitForURL(/tai-khoan\/[0-9a-f-]{36}/)
  assert.deepEqual(complaints, [])
})

it('a destructive act asks first, and what was typed is not left behind unasked', async () => {
  const { page } = await visitor(browser, url)
  await page.goto('/dang-nhap')
  await page.getByLabel('Tên đăng nhập').fill('quantri')
  await page.getByLabel('Mật khẩu', { exact: true }).fill('Dakrong-2026')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/ban-lam-viec')
  await page.goto('/quan-tri/tai-khoan?q=chuyenvien')
  await page.waitForSelector('.palette-opener')
  await page.locator('tbody input[type=checkbox]').first().check()
  await page.getByRole('button', { name: 'Cấp lại mật khẩu' }).click()
  const question = page.locator('dialog[open]')
  await question.getByRole('button', { name: 'Thôi' }).click()
  assert.match(page.url(), /q=chuyenvien/)
  await page.getByRole('button', { name: 'Cấp lại mật khẩu' }).click()
  await question.getByRole('button', { name: 'Cấp lại mật khẩu' }).click()
  await page.getByRole('heading', { name: 'Mật khẩu dùng một lần (1)' }).waitFor()

  await page.goto('/quan-tri/tai-khoan/moi')
  await page.waitForSelector('.palette-opener')
  await page.getByLabel('Họ và tên').fill('Hồ Thị Mới')
  await page.getByRole('link', { name: 'Tổ chức' }).first().click()
  await question.getByRole('button', { name: 'Thôi' }).click()
  assert.equal(await page.getByLabel('Họ và tên').inputValue(), 'Hồ Thị Mới')
})
