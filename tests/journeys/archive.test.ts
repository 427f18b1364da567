import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { signIn, startBrowser, visitor, widths } from './browser.ts'
import { databaseOf } from './database-of.ts'
import { lookAt } from './look-at.ts'
import { startSite } from './site.ts'

const { url, folder } = await startSite()
const browser = await startBrowser()
const database = databaseOf(folder)

const { rows: files } = await database.query<{ id: string; code: string }>(
  `SELECT f.id, f.code FROM documents.case_files f JOIN organisations.authorities o ON o.id = f.authority_id
    WHERE o.slug = 'huyen-dakrong' AND f.state = 'closed' ORDER BY f.code LIMIT 5`,
)
assert.equal(files.length, 5, 'the demo has closed files')
const [old, older, kept, one, two] = files as [Closed, Closed, Closed, Closed, Closed]
type Closed = { readonly id: string; readonly code: string }
// Ten years cannot be waited for: three files were closed long ago.
await database.query(`UPDATE documents.case_files SET closed_on = '2014-05-12' WHERE id = ANY ($1::uuid[])`, [
  [old.id, older.id, kept.id],
])

/** Asks until the page says it: a job makes the package. */
async function untilPacked(
  page: { goto(path: string): Promise<unknown>; content(): Promise<string> },
  id: string,
) {
  for (let round = 0; round < 150; round++) {
    await page.goto(`/ho-so/${id}`)
    if ((await page.content()).includes(`/ho-so/${id}/goi`)) return
    await pause(200)
  }
  assert.fail('no package was made within half a minute')
}

describe('from the closed file to the archive, and to its end', () => {
  it('files go to the archive together under minutes; the archive takes them', async () => {
    const { page, context, complaints } = await visitor(browser, url)
    await signIn(page, 'vanthu')
    for (const { id } of [one, two]) {
      await page.goto(`/ho-so/${id}`)
      if ((await page.content()).includes(`/ho-so/${id}/goi`)) continue
      await page.locator('summary', { hasText: 'Lập gói lưu trữ' }).click()
      await page.getByRole('button', { name: 'Lập gói lưu trữ' }).click()
      await untilPacked(page, id)
    }
    await lookAt(page, ['/ho-so/nop-luu'], 'luu-tru-desk')
    for (const { code } of [one, two]) await page.getByLabel(`Chọn hồ sơ ${code}`).check()
    await page.getByLabel('Ghi chú').fill('Nộp lưu đợt tháng 11')
    await page.getByRole('button', { name: 'Nộp các hồ sơ đã chọn' }).click()
    await page.waitForURL(/nop-luu\/[0-9a-f-]{36}/)
    const path = new URL(page.url()).pathname
    assert.match(await page.locator('main').innerText(), /Chờ lưu trữ tiếp nhận/)
    await lookAt(page, [path], 'luu-tru-desk-cho')
    await page.getByLabel('Ghi chú khi tiếp nhận').fill('Đủ hồ sơ, đúng mã băm')
    await page.getByRole('button', { name: 'Ghi nhận lưu trữ đã nhận' }).click()
    await page.getByText('đã tiếp nhận lúc', { exact: false }).waitFor()
    await page.setViewportSize({ width: widths.phone, height: 740 })
    await lookAt(page, ['/ho-so', '/ho-so/nop-luu', path, `/ho-so/${one.id}`], 'luu-tru-phone')
    assert.deepEqual(complaints, [])
    await context.close()
  })

  it('files past their retention are listed, reviewed by a council, and ended by a leader alone', async () => {
    const { page, context, complaints } = await visitor(browser, url)
    await signIn(page, 'vanthu')
    await lookAt(page, ['/ho-so/tieu-huy'], 'luu-tru-desk')
    for (const { code } of [old, older, kept]) await page.getByLabel(`Chọn hồ sơ ${code}`).check()
    await page.getByRole('button', { name: 'Lập danh mục từ hồ sơ đã chọn' }).click()
    await page.waitForURL(/tieu-huy\/[0-9a-f-]{36}/)
    const path = new URL(page.url()).pathname
    await lookAt(page, [path], 'luu-tru-desk-lap')
    await page.getByRole('checkbox', { name: /Trưởng phòng/ }).first().check() // prettier-ignore
    await page.getByRole('button', { name: 'Trình hội đồng thẩm định' }).click()
    await page.getByText('Hội đồng đang thẩm định').waitFor()
    const { rows } = await database.query<{ username: string }>(
      'SELECT a.username FROM documents.disposal_members m JOIN identity.accounts a ON a.id = m.account_id',
    )
    await context.clearCookies()
    await page.setViewportSize({ width: widths.phone, height: 740 })
    await signIn(page, rows[0]!.username)
    await lookAt(page, [path], 'luu-tru-phone-y-kien')
    const row = page.locator('tr, li').filter({ hasText: kept.code }).first()
    await row.locator('summary').click()
    await row.getByLabel(`Vì sao giữ lại ${kept.code}`).fill('Còn dùng để đối chiếu')
    await row.getByRole('button', { name: 'Giữ lại hồ sơ' }).click()
    await page.getByText('Còn dùng để đối chiếu', { exact: false }).first().waitFor()
    await page.getByRole('button', { name: 'Gửi ý kiến' }).click()
    await page.getByText('Chờ lãnh đạo quyết định').waitFor()
    await context.clearCookies()
    await page.setViewportSize({ width: widths.desktop, height: 800 })
    await signIn(page, 'chutich')
    await lookAt(page, [path], 'luu-tru-desk-quyet-dinh')
    await page.getByLabel(/Căn cứ, lý do phê duyệt/).fill('Quyết định số 12/QĐ-UBND')
    await page.getByRole('button', { name: 'Phê duyệt và kết thúc các hồ sơ này' }).click()
    await page.getByText('Đã phê duyệt', { exact: true }).first().waitFor()
    await lookAt(page, [path, `/ho-so/${old.id}`], 'luu-tru-desk-xong')
    assert.match(await page.locator('main').innerText(), /Đã tiêu hủy/)
    await page.goto(`/ho-so/${kept.id}`)
    assert.match(await page.locator('main').innerText(), /Đã kết thúc/)
    assert.deepEqual(complaints, [])
    await context.close()
  })
})
