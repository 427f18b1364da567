import assert from 'node:assert/strict'
import { it } from 'node:test'
import { assertAccessible, assertFits, picture, signIn, startBrowser, visitor, widths } from './browser.ts'
import { databaseOf } from './database-of.ts'
import { main } from './paper-steps.ts'
import { startSite } from './site.ts'

const { url, folder } = await startSite()
const browser = await startBrowser()
const database = databaseOf(folder)

it('a leader signs all that waits with one passphrase, on a phone', { timeout: 120_000 }, async () => {
  const { page, complaints } = await visitor(browser, url, { width: widths.phone })
  await signIn(page, 'chutich')
  // Two more papers wait for the signature than the demo leaves there.
  await database.query(`UPDATE documents.documents d SET state = 'signing' WHERE state = 'signed' AND direction = 'outgoing'
    AND with_account_id = (SELECT id FROM identity.accounts WHERE username = 'chutich')`)
  await page.goto('/van-ban-di?bang=to-sign')
  const boxes = main(page).locator('input[name=ids]')
  const count = await boxes.count()
  assert.ok(count > 0, 'something waits')
  for (let at = 0; at < count; at++) await boxes.nth(at).check()
  await main(page)
    .getByRole('button', { name: /Ký ban hành các văn bản đã chọn/ })
    .click()
  await page.getByLabel('Mật khẩu hoặc mã PIN của chữ ký số').waitFor()
  await assertFits(page)
  await assertAccessible(page)
  await picture(page, 'ky-nhieu-360')
  await page.getByLabel('Mật khẩu hoặc mã PIN của chữ ký số').fill('sai')
  await main(page).getByRole('button', { name: 'Ký ban hành', exact: true }).click()
  await page.getByText('Mật khẩu của tệp chữ ký số không đúng. Hãy nhập lại.').waitFor()
  await page.getByLabel('Mật khẩu hoặc mã PIN của chữ ký số').fill('Dakrong-2026')
  await main(page).getByRole('button', { name: 'Ký ban hành', exact: true }).click()
  await page.waitForURL(/bang=to-sign/)
  await page.goto('/van-ban-di?bang=to-sign')
  assert.equal(await main(page).locator('input[name=ids]').count(), 0)
  assert.deepEqual(
    complaints.filter((one) => !/422/.test(one)),
    [],
  )
})
