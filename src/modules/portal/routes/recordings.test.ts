import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { drawPng } from '../demo/media/draw-png.ts'
import { playMp3 } from '../demo/media/tune.ts'
import { libraryDatabase, mediaDesk } from '../testing/media-desk.ts'
import { plantTree } from '../testing/tree.ts'

const database = await libraryDatabase()
const { district, sectionOf } = await plantTree(database.transactor)
const { browse, makeReady } = await mediaDesk(database)
const [writer, reader] = [browse(district.writer), browse({ kind: 'visitor' })]
const idIn = (text: string, what: string) => new RegExp(`${what}/([0-9a-f-]{36})`).exec(text)?.[1] ?? ''
const tune = playMp3([{ hertz: 440, seconds: 1 }])

/** A draft with a recording, and its page at the desk. */
async function drafted(title: string, name: string, bytes: Uint8Array): Promise<string> {
  const kept = await writer.upload('/cong-thong-tin/thu-vien', [{ name, bytes }])
  const made = await writer.post('/cong-thong-tin/viet/huyen-dakrong', {
    title,
    lead: 'Nghe “tin” & nhạc <mới>.',
    body: 'Lời đầu.',
    section: sectionOf(district),
  })
  const page = `/cong-thong-tin/ban/${idIn(made.location, 'ban')}`
  await writer.post(`${page}/anh-tep`, { media: idIn(kept.location, 'thu-vien'), after: '1' })
  const words = { deed: 'keep', title: 'Bản tin', transcript: 'Kính chào bà con.' }
  assert.equal((await writer.post(`${page}/anh-tep/blocks.1`, words)).status, 303)
  return page
}

describe('the radio of a site', () => {
  it('plays what is published without a script, and is a podcast with whole enclosures', async () => {
    const page = await drafted('Bản tin tuần này', 'ban-tin.mp3', tune)
    assert.match((await reader.get('/phat-thanh')).text, /Chưa có buổi phát thanh nào/)
    assert.doesNotMatch((await reader.get('/phat-thanh/rss.xml')).text, /<item>/)
    assert.equal((await writer.post(`${page}/dang-ngay`, { why: 'Thử' })).status, 303)

    const { text } = await reader.get('/phat-thanh')
    assert.match(text, /<audio controls preload="none" src="\/tep\/[0-9a-f]{16}\/ban-tin\.mp3"/)
    assert.match(text, /Kính chào bà con/)
    assert.doesNotMatch(text, /<script|<iframe[^>]+src="http/)

    const feed = await reader.get('/phat-thanh/rss.xml')
    assert.match(feed.headers.get('content-type') ?? '', /application\/rss\+xml/)
    const [, url = '', length = '', type = ''] =
      /<enclosure url="http:\/\/krong\.test([^"]+)" length="(\d+)" type="([^"]+)"\/>/.exec(feed.text) ?? []
    const sound = await reader.get(url)
    assert.deepEqual([sound.status, String(sound.bytes.length), type], [200, length, 'audio/mpeg'])
    assert.match(feed.text, /<itunes:duration>1<\/itunes:duration>/)
    assert.match(feed.text, /Nghe “tin” &amp; nhạc &lt;mới&gt;\./)
    const guid = /<guid isPermaLink="false">([^<]+)<\/guid>/

    const [before] = guid.exec(feed.text) ?? []
    const article = idIn((await writer.get(page)).text, 'bai')
    const next = await writer.post(`/cong-thong-tin/bai/${article}/dinh-chinh`, {})
    const nextPage = `/cong-thong-tin/ban/${idIn(next.location, 'ban')}`
    assert.equal((await writer.post(`${nextPage}/dang-ngay`, { why: 'Thử' })).status, 303)
    const [after] = guid.exec((await reader.get('/phat-thanh/rss.xml')).text) ?? []
    assert.equal(after, before, 'a correction is the same programme')
    assert.match((await reader.get('/video')).text, /Chưa có phim nào/)
  })

  it('has the emblem as its artwork where directories take it; the editor is told where not', async () => {
    const pictures = '/cong-thong-tin/trang/huyen-dakrong/bieu-trung'
    const artwork = /<itunes:image href="http:\/\/krong\.test([^"]+)"\/>/
    const tried: { said: string | undefined; picture: string | undefined }[] = []
    for (const [width, height] of [
      [256, 256],
      [1940, 1930],
      [1500, 1500],
    ] as const) {
      const bytes = drawPng(width, height, () => [40, 90, 60])
      const kept = await writer.upload('/cong-thong-tin/thu-vien', [{ name: 'a.png', bytes }])
      await makeReady()
      const media = idIn(kept.location, 'thu-vien')
      assert.equal((await writer.post(pictures, { place: 'emblem', media })).status, 303)
      const [, said] = /Podcast chưa có ảnh bìa[^<]* biểu trưng này là ([\d × ]+)/.exec((await writer.get(pictures)).text) ?? [] // prettier-ignore
      const [, picture] = artwork.exec((await reader.get('/phat-thanh/rss.xml')).text) ?? []
      tried.push({ said, picture })
    }
    const [small, oblong, fit] = tried
    assert.deepEqual(small, { said: '256 × 256', picture: undefined })
    assert.deepEqual(oblong, { said: '1940 × 1930', picture: undefined }, 'as the file is')
    assert.equal(fit!.said, undefined)
    const served = await reader.get(fit!.picture ?? '')
    assert.match(served.headers.get('content-type') ?? '', /^image\/(?:png|jpeg)$/)
    assert.match(fit!.picture ?? '', /-1500\.(?:png|jpg)$/)
  })

  it('forgets what was withdrawn', async () => {
    const page = await drafted('Bản tin cũ', 'cu.mp3', playMp3([{ hertz: 523, seconds: 1 }]))
    await writer.post(`${page}/dang-ngay`, { why: 'Thử' })
    assert.match((await reader.get('/phat-thanh/rss.xml')).text, /Bản tin cũ/)
    const article = idIn((await writer.get(page)).text, 'bai')
    await writer.post(`/cong-thong-tin/bai/${article}/go`, { ended: 'withdrawn', endWhy: 'Thử' })
    assert.doesNotMatch((await reader.get('/phat-thanh/rss.xml')).text, /Bản tin cũ/)
    assert.doesNotMatch((await reader.get('/phat-thanh')).text, /Bản tin cũ/)
  })
})
