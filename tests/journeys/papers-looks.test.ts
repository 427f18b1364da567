import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { comeIn, signIn, startBrowser, visitor, widths } from './browser.ts'
import { databaseOf } from './database-of.ts'
import { everyView, lookAt } from './look-at.ts'
import { startSite } from './site.ts'

const { url, folder } = await startSite()
const browser = await startBrowser()
const database = databaseOf(folder)

/** A paper of the district in a state; with whom it lies, where that matters. */
async function paper(state: string, withUsername?: string): Promise<string> {
  const { rows } = await database.query<{ id: string }>(
    `SELECT d.id FROM documents.documents d JOIN organisations.authorities o ON o.id = d.authority_id
       LEFT JOIN identity.accounts w ON w.id = d.with_account_id
      WHERE o.slug = 'huyen-dakrong' AND d.state = $1 AND ($2::text IS NULL OR w.username = $2)
      ORDER BY d.changed_at DESC, d.id LIMIT 1`,
    [state, withUsername ?? null],
  )
  assert.ok(rows[0], `the demo has no paper ${state}`)
  return `/van-ban/${rows[0].id}`
}
const workerOf = async (column: string, value: string) => {
  const { rows } = await database.query<{ username: string; id: string }>(
    `SELECT a.username, d.id FROM documents.documents d JOIN identity.accounts a ON a.id = d.${column}
       JOIN organisations.authorities o ON o.id = d.authority_id
      WHERE o.slug = 'huyen-dakrong' AND d.state = $1 ORDER BY d.changed_at DESC LIMIT 1`,
    [value],
  )
  return { username: rows[0]!.username, path: `/van-ban/${rows[0]!.id}` }
}

const arrived = await paper('arrived')
const presented = await paper('presented', 'chutich')
const signed = await paper('signed')
const issued = await paper('issued')
const completed = await paper('completed')
const worker = await workerOf('lead_account_id', 'in-progress')
const drafter = await workerOf('drafter_id', 'drafting')

/** What each opens on an ordinary day. */
const pages: Readonly<Record<string, readonly string[]>> = {
  vanthu: [
    '/ban-lam-viec',
    '/van-ban-den',
    '/van-ban-den?bang=all',
    '/van-ban-den?bang=all&q=khongcochunay',
    '/van-ban-den/tiep-nhan',
    '/van-ban-den/vua-tiep-nhan',
    '/van-ban-di',
    arrived,
    `${arrived}/vao-so`,
    `${arrived}/buoc/return`,
    `${signed}/phat-hanh`,
    issued,
    '/so-van-ban',
    '/ho-so',
    '/ho-so/mo',
    '/ho-so/danh-muc/2026',
    '/ho-so/kiem-tra-goi',
    '/tim-van-ban',
    '/tim-van-ban?q=mua%20lu',
    '/thong-bao',
    '/thong-bao/cai-dat',
  ],
  chutich: [
    '/thong-bao',
    '/thong-bao/cai-dat',
    '/van-ban-den',
    presented,
    `${presented}/chi-dao`,
    `${presented}/xin-y-kien`,
    `${presented}/buoc/file`,
    completed,
    '/van-ban-tre',
    '/bao-cao-van-ban',
    '/bao-cao-van-ban/so-theo-doi',
  ],
  [worker.username]: [
    worker.path,
    `${worker.path}/tien-do`,
    `${worker.path}/hoan-thanh`,
    `${worker.path}/xin-gia-han`,
  ],
  [drafter.username]: [
    drafter.path,
    `${drafter.path}/sua`,
    '/van-ban-di/du-thao',
    `${drafter.path}/buoc/cancel`,
  ],
}

describe('every page of papers, looked at', () => {
  it('fits at 360 px in the dark, at 768 and at 1280 px, and axe finds nothing (WCAG 2.2 AA)', async () => {
    const { page, context, complaints } = await visitor(browser, url)
    for (const [username, paths] of Object.entries(pages)) {
      await context.clearCookies()
      await comeIn(page, username)
      await lookAt(page, paths, 'van-ban', everyView)
    }
    assert.deepEqual(complaints, [])
    await context.close()
  })

  it('without scripts: lists, a paper and its forms say what they say', async () => {
    const { page, context } = await visitor(browser, url, { scripts: false, width: widths.phone })
    await signIn(page, 'chutich')
    for (const path of ['/van-ban-den', presented, `${presented}/chi-dao`]) {
      await page.goto(path)
      assert.equal(await page.locator('h1').count(), 1, path)
    }
    await page.getByLabel('Đơn vị chủ trì').selectOption({ index: 1 })
    await page.getByRole('main').getByRole('button', { name: 'Chuyển chỉ đạo' }).click()
    assert.match(await page.locator('main').innerText(), /Đã ghi: Chỉ đạo/)
    await context.close()
  })
})
