import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { formatDate } from '#kit/vietnamese/index.ts'
import { someFilm } from '#platform/films/testing/index.ts'
import { addMedia } from '../../acts/media/place-media.ts'
import { endArticle } from '../../acts/end-article.ts'
import type { MediaId } from '../../media.ts'
import { libraryDatabase, mediaDesk } from '../../testing/media-desk.ts'
import { plantTree, someText } from '../../testing/tree.ts'

const database = await libraryDatabase()
const { act, asVisitor, district, taLong, draft, approve } = await plantTree(database.transactor)
const { browse, makeReady } = await mediaDesk(database)
const [editor, neighbour] = [browse(district.writer), browse(taLong.writer)]
const reader = () => browse({ kind: 'visitor' })

const bring = async (bytes: Uint8Array) => {
  const sent = await editor.upload('/cong-thong-tin/thu-vien', [{ name: 'Lễ hội.mp4', bytes }])
  assert.ok(sent.status < 400, sent.text)
  const { rows } = await database.owner.query("SELECT id FROM portal.media WHERE kind = 'video' ORDER BY made_at DESC LIMIT 1") // prettier-ignore
  return (rows[0] as { id: MediaId }).id
}
const pageOf = async (media: MediaId) => (await editor.get(`/cong-thong-tin/thu-vien/${media}`)).text
const addressIn = (html: string, name: string) => new RegExp(`src="(/phim/[0-9a-f]{16}/${name})"`).exec(html)?.[1] ?? '' // prettier-ignore
const show = async (media: MediaId) => {
  const { articleId, editionId } = await draft(district, someText('Lễ hội'))
  await act(district.writer, addMedia, { editionId, media: [media], after: 0 })
  await approve(district, editionId)
  const { rows } = await database.owner.query('SELECT number::text, slug FROM portal.articles WHERE id = $1', [articleId]) // prettier-ignore
  const { number, slug } = rows[0] as { number: string; slug: string }
  return { articleId, path: `/bai-viet/${slug}-${number}` }
}

describe('films', { timeout: 120_000 }, () => {
  it('are sent light to phones once they are made, in parts to those that ask, and nothing of the original', async () => {
    const media = await bring(someFilm())
    assert.match(await pageOf(media), /Đang làm bản nhẹ/)
    const { articleId, path } = await show(media)
    const early = (await reader().get(path)).text
    const original = /<video [^>]*src="(\/tep\/[^"]+)"/.exec(early)?.[1] ?? ''
    assert.equal((await reader().get(original)).status, 200, 'the original meanwhile')

    assert.deepEqual(await makeReady(), [])
    assert.match(await pageOf(media), /360p \([\d,.]+ [kKM]B\), 720p/)
    const html = (await reader().get(path)).text
    assert.match(
      html,
      /<source src="[^"]+tat-ca\.m3u8" type="application\/vnd\.apple\.mpegurl"><source src="[^"]+360\.mp4" type="video\/mp4" media="\(max-width: 46rem\)"><source src="[^"]+720\.mp4" type="video\/mp4">/,
    )
    assert.equal((await reader().get(original)).status, 404, 'it says where it was taken')
    const all = await reader().get(addressIn(html, 'tat-ca.m3u8'))
    assert.equal(all.headers.get('content-type'), 'application/vnd.apple.mpegurl')
    assert.match(all.headers.get('cache-control') ?? '', /immutable/)
    assert.match(all.text, /BANDWIDTH=\d+,RESOLUTION=640x360\n360\.m3u8\n#EXT[^\n]+854x480\n720\.m3u8\n$/)
    const folder = addressIn(html, '360.mp4').replace('360.mp4', '')
    const list = (await reader().get(`${folder}360.m3u8`)).text
    const [, length = '', from = ''] = /#EXT-X-BYTERANGE:(\d+)@(\d+)/.exec(list) ?? []
    const range = `bytes=${from}-${Number(from) + Number(length) - 1}`
    const part = await reader().get(`${folder}360.m4s`, { range })
    assert.deepEqual([part.status, part.bytes.length], [206, Number(length)])
    const whole = await reader().get(`${folder}360.mp4`)
    assert.equal(whole.headers.get('content-type'), 'video/mp4')
    assert.doesNotMatch(whole.bytes.toString('latin1'), /16\.6480/)

    const listed = (await reader().get('/video')).text
    const [, shown = ''] = /<source src="([^"]+360\.mp4)"/.exec(listed) ?? []
    assert.equal((await reader().get(shown)).status, 200, 'on the page of films too')

    for (const wrong of ['1080.mp4', '360.webm', '..%2F360.mp4'])
      assert.equal((await reader().get(folder + wrong)).status, 404)
    await act(district.writer, endArticle, { articleId, ended: 'error', why: 'Nhầm' })
    assert.equal((await reader().get(`${folder}360.m4s`)).status, 404, 'an ending takes them along')
    assert.equal((await neighbour.get(`${folder}360.mp4`)).status, 404)
    assert.equal((await editor.get(`${folder}360.mp4`)).status, 200)
  })

  it('are seen behind a private link before they are public, and their original is not', async () => {
    const media = await bring(someFilm({ width: 320, height: 180, seconds: 2 }))
    const { editionId } = await draft(district, someText('Phim chưa đăng'))
    await act(district.writer, addMedia, { editionId, media: [media], after: 0 })
    const until = formatDate((await asVisitor(async ({ today }) => today)).add({ days: 1 }))
    const shared = await editor.post(`/cong-thong-tin/ban/${editionId}/xem-truoc`, {
      forWhom: 'Ông Xuân',
      until,
    })
    const [address = ''] = /\/xem-truoc\/[\w-]{32}/.exec(shared.text) ?? []
    const [, original = ''] = /<video [^>]*src="([^"]+)"/.exec((await reader().get(address)).text) ?? []
    assert.equal((await reader().get(original)).status, 200)
    assert.deepEqual(await makeReady(), [])
    const sources = [...(await reader().get(address)).text.matchAll(/<source src="([^"]+)"/g)].map(
      ([, path = '']) => path,
    )
    assert.ok(sources.length >= 2, String(sources))
    for (const path of sources) {
      assert.equal((await reader().get(path)).status, 200, path)
      assert.equal((await reader().get(path.slice(address.length))).status, 404, 'not in public')
    }
    assert.equal((await reader().get(original)).status, 404, 'it says where it was taken')
  })

  it('rest once every attempt was used up, until somebody looks', async () => {
    const media = await bring(someFilm({ width: 340, height: 190, seconds: 1 }))
    const { rows: [kept] } = await database.owner.query('SELECT hash FROM portal.media WHERE id = $1', [media]) // prettier-ignore
    await database.owner.query("UPDATE portal.media SET hash = repeat('0', 64), made_at = made_at - interval '1 hour' WHERE id = $1", [media]) // prettier-ignore
    assert.deepEqual((await makeReady()).map(({ task }) => task), ['portal.make-film']) // prettier-ignore
    await database.owner.query("UPDATE graphile_worker._private_jobs SET attempts = max_attempts WHERE key LIKE 'portal.film %'") // prettier-ignore
    await database.owner.query("SELECT jobs.enqueue('portal.make-what-is-left', '{}'::json)")
    await makeReady()
    const { rows } = await database.owner.query("SELECT attempts = max_attempts AS dead FROM graphile_worker._private_jobs WHERE key LIKE 'portal.film %'") // prettier-ignore
    assert.deepEqual(rows, [{ dead: true }])
    // Looked after: the file is there again.
    await database.owner.query('UPDATE portal.media SET hash = $2 WHERE id = $1', [media, (kept as { hash: string }).hash]) // prettier-ignore
    assert.deepEqual(await makeReady(), [])
    assert.match(await pageOf(media), /360p/)
  })

  it('say why one stays as it came', async () => {
    const film = someFilm({ width: 320, height: 180, seconds: 1 })
    const media = await bring(film.with(film.length - 1, 0))
    await database.owner.query("UPDATE portal.media SET seconds = 4000 WHERE id = $1", [media]) // prettier-ignore
    assert.deepEqual(await makeReady(), [])
    const page = await pageOf(media)
    assert.match(page, /Phim dài hơn một giờ/)
    assert.match(page, /Người xem nhận bản gốc/)
  })
})
