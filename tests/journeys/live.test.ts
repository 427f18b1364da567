import assert from 'node:assert/strict'
import { it } from 'node:test'
import { signIn, startBrowser, visitor } from './browser.ts'
import { caller } from './caller.ts'
import { databaseOf } from './database-of.ts'
import { startSite } from './site.ts'

const { url, folder } = await startSite()
const browser = await startBrowser()
const database = databaseOf(folder)

it('a number that a colleague takes appears in the open book by itself', async () => {
  const { rows } = await database.query<{ id: string }>(
    `SELECT b.id FROM registers.books b JOIN organisations.authorities a ON a.id = b.authority_id
       JOIN registers.registers r ON r.id = b.register_id
      WHERE a.slug = 'huyen-dakrong' AND r.kind = 'copies' AND b.year = extract(year FROM now())`,
  )
  const book = rows[0]!.id
  const { page, context, complaints } = await visitor(browser, url)
  await signIn(page, 'vanthu')
  await page.goto(`/so-dang-ky/${book}`)
  await page.waitForSelector('.palette-opener')
  const before = await page.locator('tbody tr').count()

  const colleague = caller(url)
  await colleague.signIn('vanthu')
  const taken = await colleague.post(`/api/v1/so/${book}/so`, {
    subject: 'Về việc kiểm tra cầu treo',
    key: crypto.randomUUID(),
  })
  assert.equal(taken.status, 201, await taken.clone().text())
  await page.waitForFunction((count) => document.querySelectorAll('tbody tr').length > count, before)
  assert.deepEqual(complaints, [])
  await context.close()
})
