import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { formatDate } from '#kit/vietnamese/index.ts'
import { samplePdf } from '#platform/files/testing/index.ts'
import { libraryDatabase, mediaDesk, someLandscape } from '../../testing/media-desk.ts'
import { plantTree } from '../../testing/tree.ts'

const database = await libraryDatabase()
const { district, sectionOf, asVisitor } = await plantTree(database.transactor)
const { browse, makeReady } = await mediaDesk(database)
const [writer, reader] = [browse(district.writer), browse({ kind: 'visitor' })]
const idIn = (text: string, what: string) => new RegExp(`${what}/([0-9a-f-]{36})`).exec(text)?.[1] ?? ''
const tomorrow = formatDate((await asVisitor(async ({ today }) => today)).add({ days: 1 }))

async function drafted(title: string, files: readonly { name: string; bytes: Uint8Array }[]) {
  const made = await writer.post('/cong-thong-tin/viet/huyen-dakrong', {
    title,
    lead: '',
    body: 'Đoạn một.',
    section: sectionOf(district),
  })
  const page = `/cong-thong-tin/ban/${idIn(made.location, 'ban')}`
  for (const file of files) {
    const kept = await writer.upload('/cong-thong-tin/thu-vien', [file])
    await writer.post(`${page}/anh-tep`, { media: idIn(kept.location, 'thu-vien'), after: '1' })
  }
  assert.deepEqual(await makeReady(), [])
  const shared = await writer.post(`${page}/xem-truoc`, { forWhom: 'Ông Xuân', until: tomorrow })
  return { page, address: /\/xem-truoc\/[\w-]{32}/.exec(shared.text)?.[0] ?? '' }
}
const addressesIn = (text: string) => [...new Set([...text.matchAll(/\/xem-truoc\/[\w-]+\/(?:anh|tep)\/[\w./-]+/g)].map(([path]) => path))] // prettier-ignore

describe('what a private preview shows', () => {
  it('is served behind the link and nowhere else, and no longer than the link holds', async () => {
    const paper = { name: 'ke-hoach.pdf', bytes: await samplePdf() }
    const { page, address } = await drafted('Bài có ảnh', [{ name: 'a.png', bytes: someLandscape(1) }, paper])
    const other = await drafted('Bài khác', [{ name: 'b.png', bytes: someLandscape(2) }])
    const shown = addressesIn((await reader.get(address)).text)
    assert.ok(shown.some((path) => path.endsWith('.avif')) && shown.some((path) => path.endsWith('.pdf')), String(shown)) // prettier-ignore
    for (const path of shown) {
      const answer = await reader.get(path)
      assert.equal(answer.status, 200, path)
      assert.equal(answer.headers.get('cache-control'), 'private, no-store')
      assert.match(answer.headers.get('x-robots-tag') ?? '', /noindex/)
      const inPublic = path.slice(address.length)
      assert.equal((await reader.get(inPublic)).status, 404, 'not in public')
      assert.equal((await reader.get(other.address + inPublic)).status, 404, 'not behind another link')
      assert.equal((await reader.get(`/xem-truoc/${'a'.repeat(32)}${inPublic}`)).status, 404)
    }
    const [, end] =
      /\/cong-thong-tin(\/xem-truoc\/[0-9a-f-]{36}\/ngung)/.exec(
        (await writer.get(`${page}/xem-truoc`)).text,
      ) ?? []
    await writer.post(`/cong-thong-tin${end}`, {})
    for (const path of shown) assert.equal((await reader.get(path)).status, 404, 'the link was ended')
  })

  it('does not count as a visit', async () => {
    const { page, address } = await drafted('Bài đếm', [{ name: 'c.png', bytes: someLandscape(3) }])
    for (const path of addressesIn((await reader.get(address)).text)) await reader.get(path)
    assert.match((await writer.get(`${page}/xem-truoc`)).text, /đã mở 1 lần/)
  })
})
