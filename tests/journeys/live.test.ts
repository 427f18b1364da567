import assert from 'node:assert/strict'
import { it } from 'node:test'
import { signIn, startBrowser, visitor } from './browser.ts'
import { caller } from './caller.ts'
import { databaseOf } from './database-of.ts'
import { begin, optionWith, press } from './paper-steps.ts'
import { startSite } from './site.ts'

const { url, folder } = await startSite()
const browser = await startBrowser({ whole: true })
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

it('what moves on a page leaves alone what is being read there, what was opened and what was typed', async () => {
  const { page, context, complaints } = await visitor(browser, url)
  await signIn(page, 'chuyenvien')
  await page.goto('/van-ban-di/du-thao')
  await page.getByLabel('Loại văn bản').selectOption('cong-van')
  await page.getByLabel('Trích yếu').fill('Về việc trực cầu treo mùa mưa')
  await page.getByLabel(/^Nội dung/).fill('Đề nghị Ủy ban nhân dân các xã phân công người trực./.')
  await page.getByLabel('Người ký').selectOption({ label: await optionWith(page, 'Người ký', 'Chủ tịch – ') })
  await page.getByLabel('Ủy ban nhân dân xã Tà Long').check()
  const reading = page.waitForResponse(/ban-in/)
  await press(page, 'Soạn văn bản')
  await reading
  const paper = await page.locator('object').elementHandle()
  // A paper that is loaded again is shown in a window of its own anew.
  const shownIn = await paper!.evaluateHandle((node) => (node as HTMLObjectElement).contentWindow)
  assert.ok(await shownIn.evaluate((seen) => seen !== null))
  const other = await context.newPage()
  /** Does something in another window and waits until this page tells it. */
  async function elsewhere(deed: string): Promise<void> {
    const before = (await page.locator('#van-ban').textContent())!
    await begin(other, new URL(page.url()).pathname.split('/')[2]!, deed)
    const why = other.getByLabel('Lý do')
    if ((await why.count()) > 0) await why.fill('Trùng với văn bản khác')
    await press(other, deed)
    await page.waitForFunction((text) => document.querySelector('#van-ban')?.textContent !== text, before)
  }

  const list = await context.newPage()
  await list.goto('/van-ban-di')
  const search = list.getByRole('main').getByRole('searchbox')
  await search.fill('cầu treo')
  await search.blur()
  const listed = (await list.locator('#danh-sach').textContent())!

  await elsewhere('Trình')
  await list.waitForFunction((text) => document.querySelector('#danh-sach')?.textContent !== text, listed)
  assert.equal(await search.inputValue(), 'cầu treo', 'what was typed is there')
  await page.getByText('1 người đã mở').click()
  await elsewhere('Bỏ dự thảo')
  assert.equal(await page.locator('main details[open]').count(), 1, 'what was opened is open')
  const same = await page.evaluate(
    ([node, seen]) => node!.isConnected && (node as HTMLObjectElement).contentWindow === seen,
    [paper, shownIn] as const,
  )
  assert.ok(same, 'the same paper stands there')
  assert.deepEqual(complaints, [])
  await context.close()
})
