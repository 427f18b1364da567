import assert from 'node:assert/strict'
import type pg from 'pg'
import { caller, type Caller } from './caller.ts'

/** One value of one row, called id. */
export const askOf =
  (database: pg.Pool) =>
  async (text: string): Promise<string> =>
    (await database.query<{ id: string }>(text)).rows[0]!.id

/** Brings a feed of an old site; the name of the import. */
async function bringOver(editor: Caller): Promise<string> {
  const page = await (await editor.get('/cong-thong-tin/nhap')).text()
  const body = new FormData()
  body.append('csrf', /name="csrf" value="([^"]+)"/.exec(page)?.[1] ?? '')
  body.append('source', 'cu.example.vn')
  const feed =
    '<rss version="2.0"><channel><title>Cũ</title><link>http://cu.example.vn/</link><item><title>Bài cũ</title><link>http://cu.example.vn/bai-1.html</link><description>Chữ.</description></item></channel></rss>'
  body.append('files', new File([feed], 'cu.xml'))
  const brought = await editor.raw('/cong-thong-tin/nhap', { method: 'POST', body })
  return (
    /nhap\/([\w-]{36})/.exec(brought.headers.get('location') ?? '')?.[1] ?? assert.fail(await brought.text())
  )
}

/** Pages that stand only once somebody did something: a preview that was lent, a proof that was made. */
export async function morePages(url: string, database: pg.Pool, draft: string) {
  const ask = askOf(database)
  const editor = caller(url)
  await editor.signIn('quantri')
  const lent = await editor.post(`/cong-thong-tin/ban/${draft}/xem-truoc`, { forWhom: 'Người góp ý', until: '20/12/2027' }) // prettier-ignore
  const [, token] = /\/xem-truoc\/([\w-]{20,})/.exec(await lent.text()) ?? []
  const shown =
    await ask(`SELECT p.edition_id AS id FROM portal.publications p JOIN portal.editions e ON e.id = p.edition_id JOIN organisations.authorities a ON a.id = e.authority_id
    WHERE p.until_at IS NULL AND a.slug = 'huyen-dakrong' LIMIT 1`)
  const made = await editor.post(`/cong-thong-tin/ban/${shown}/xac-nhan`, {})
  const [, proof] = /xac-nhan\/([\w-]+)/.exec(made.headers.get('location') ?? '') ?? []
  const code = await ask('SELECT code AS id FROM portal.proofs LIMIT 1')
  assert.ok(token && proof, `${lent.status} ${made.status}`)
  const feedback = await ask(
    "SELECT number::text AS id FROM enquiries.published_enquiries WHERE kind = 'feedback' AND authority_id = (SELECT id FROM organisations.authorities WHERE slug = 'huyen-dakrong') LIMIT 1",
  )
  const sound = await ask(
    "SELECT m.id FROM portal.media m JOIN organisations.authorities a ON a.id = m.authority_id WHERE m.kind = 'audio' AND a.slug = 'huyen-dakrong' LIMIT 1",
  )
  const brought = await bringOver(editor)
  const site = '/cong-thong-tin/trang/huyen-dakrong'
  return {
    open: [`/phan-anh/${feedback}`, '/nhan-tin/xac-nhan/x', '/nhan-tin/thoi/x', '/cach-hien-thi', '/xac-nhan-dang-tai', `/xac-nhan-dang-tai/${code}`, `/xem-truoc/${token}`],
    editors: [`/cong-thong-tin/nhap/${brought}`, `/cong-thong-tin/thu-vien/${sound}`,
      `/cong-thong-tin/ban/${draft}`, `/cong-thong-tin/ban/${draft}/anh-tep`, '/cong-thong-tin/bat-buoc', '/cong-thong-tin/mo-trang', site, `${site}/chuyen-muc`, `${site}/menu`, `/cong-thong-tin/xac-nhan/${proof}`],
  } // prettier-ignore
}
