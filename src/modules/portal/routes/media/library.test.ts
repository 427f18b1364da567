import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { samplePdf } from '#platform/files/testing/index.ts'
import { makeVariants } from '#platform/pictures/index.ts'
import { playMp3 } from '../../demo/media/tune.ts'
import { libraryDatabase, mediaDesk, someLandscape, somePhotograph } from '../../testing/media-desk.ts'
import { plantTree } from '../../testing/tree.ts'

const database = await libraryDatabase()
const { district, taLong, sectionOf } = await plantTree(database.transactor)
const { browse, makeReady } = await mediaDesk(database)
const [writer, second, stranger] = [browse(district.writer), browse(district.second), browse(taLong.writer)]
const reader = browse({ kind: 'visitor' })

const idIn = (text: string, what: string) => new RegExp(`${what}/([0-9a-f-]{36})`).exec(text)?.[1] ?? ''
const library = '/cong-thong-tin/thu-vien'
const words = { focus: '500,500', language: 'vi' }

async function uploaded(name: string, bytes: Uint8Array): Promise<string> {
  const answer = await writer.upload(library, [{ name, bytes }])
  assert.equal(answer.status, 303, answer.text)
  return idIn(answer.location, 'thu-vien')
}
async function drafted(title: string): Promise<string> {
  const made = await writer.post('/cong-thong-tin/viet/huyen-dakrong', {
    title,
    lead: '',
    body: 'Đoạn một.\n\nĐoạn hai.',
    section: sectionOf(district),
  })
  return `/cong-thong-tin/ban/${idIn(made.location, 'ban')}`
}
async function published(page: string): Promise<string> {
  const forced = await writer.post(`${page}/dang-ngay`, { why: 'Thử' })
  assert.equal(forced.status, 303, forced.text)
  return /\/bai-viet\/[\w-]+/.exec((await writer.get(page)).text)?.[0] ?? ''
}
const end = async (page: string, ended: string) => {
  const article = idIn((await writer.get(page)).text, 'bai')
  assert.equal((await writer.post(`/cong-thong-tin/bai/${article}/go`, { ended, endWhy: 'Thử' })).status, 303)
}
const picturesIn = (text: string) => [...text.matchAll(/\/anh\/[0-9a-f]{16}-\d+\.\w+/g)].map(([path]) => path)

/** A JPEG as a telephone writes it: with an Exif segment that tells where it was taken. */
async function taken(seed: number): Promise<Buffer> {
  const made = await makeVariants(somePhotograph(seed), { widths: [480], formats: ['jpeg'] })
  assert.ok(made.outcome === 'made')
  const { bytes } = made.variants[0]!
  const exif = Buffer.concat([Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\0\0\0\0\0', 'latin1'), Buffer.from('GPS 16.6N 106.9E')]) // prettier-ignore
  const length = Buffer.alloc(2)
  length.writeUInt16BE(exif.length + 2)
  return Buffer.concat([bytes.subarray(0, 2), Buffer.from([0xff, 0xe1]), length, exif, bytes.subarray(2)])
}

describe('the media library', () => {
  it('leads a picture from the upload to the reader, described, cut, without where it was taken', async () => {
    const original = await taken(1)
    const media = await uploaded('IMG_2026.jpg', original)
    assert.deepEqual(await makeReady(), [])
    const page = await drafted('Lúa rẫy đã chín')
    assert.equal((await writer.post(`${page}/anh-tep`, { media, after: '1' })).status, 303)
    const refused = await writer.post(`${page}/gui-duyet`, {})
    assert.equal(refused.status, 422)
    assert.match(refused.text, /Còn 1 ảnh trong bài chưa có lời tả/)

    const at = '/blocks.1'
    const said = { deed: 'keep', alt: 'Ruộng lúa vàng bên sông', caption: 'Bản Chai' }
    assert.equal((await writer.post(`${page}/anh-tep${at}`, said)).status, 303)
    const draft = await writer.get(page)
    const [before = ''] = picturesIn(draft.text)
    const seen = await writer.get(before)
    assert.equal(seen.status, 200, 'its editors see it')
    assert.equal(seen.headers.get('cache-control'), 'private, no-cache', 'and no cache between keeps it')
    assert.equal((await reader.get(before)).status, 404, 'nobody guesses a picture of a draft')
    assert.equal((await stranger.get(before)).status, 404, 'nor does another authority')

    assert.equal((await writer.post(`${page}/gui-duyet`, {})).status, 303)
    assert.equal((await second.post(`${page}/duyet`, { publishAt: '' })).status, 303)
    const address = /\/bai-viet\/[\w-]+/.exec((await writer.get(page)).text)?.[0] ?? ''
    const article = await reader.get(address)
    assert.match(article.text, /alt="Ruộng lúa vàng bên sông"/)
    assert.match(article.text, /type="image\/avif" srcset="[^"]+ 320w, /)
    assert.match(article.text, /<figcaption>Bản Chai<\/figcaption>/)
    for (const path of picturesIn(article.text)) {
      const sent = await reader.get(path)
      assert.equal(sent.status, 200, path)
      assert.equal(sent.headers.get('cache-control'), 'public, max-age=31536000, immutable')
      assert.equal(sent.headers.get('x-content-type-options'), 'nosniff')
      assert.doesNotMatch(sent.bytes.toString('latin1'), /Exif|GPS/, path)
    }
    const { rows } = await database.owner.query<{ key: string }>('SELECT key FROM portal.media WHERE id = $1', [media]) // prettier-ignore
    for (const path of [`/tep/${rows[0]!.key}`, `/tep/${rows[0]!.key}/IMG_2026.jpg`])
      assert.equal((await reader.get(path)).status, 404, 'nobody is sent the original')
    const kept = await writer.get(`${library}/${media}/ban-goc`)
    assert.deepEqual(kept.bytes, original, 'the original stays within the authority')
    assert.match(kept.headers.get('content-disposition') ?? '', /^attachment/)
    assert.equal((await stranger.get(`${library}/${media}/ban-goc`)).status, 404)
    assert.equal((await reader.get(`${library}/${media}/ban-goc`)).status, 403)

    await end(page, 'error')
    assert.equal((await reader.get(address)).status, 410)
    for (const path of picturesIn(article.text)) assert.equal((await reader.get(path)).status, 404, path)
  })

  it('goes on showing what was withdrawn under a notice, and what left the library; not what a correction took out', async () => {
    const media = await uploaded('cau-treo.png', someLandscape(2))
    await writer.post(`${library}/${media}`, { ...words, name: 'Cầu treo', alt: 'Cầu treo qua sông' })
    await makeReady()
    const page = await drafted('Cầu treo mới')
    await writer.post(`${page}/anh-tep`, { media, after: '0' })
    const address = await published(page)
    const [path = ''] = picturesIn((await reader.get(address)).text)
    assert.equal((await writer.post(`${library}/${media}/thoi-dung`, {})).status, 303)
    assert.equal((await reader.get(path)).status, 200)
    assert.match((await writer.get(`${library}/${media}`)).text, /Cầu treo mới/, 'where it is used')

    const article = idIn((await writer.get(page)).text, 'bai')
    const next = idIn((await writer.post(`/cong-thong-tin/bai/${article}/dinh-chinh`, {})).location, 'ban')
    const nextPage = `/cong-thong-tin/ban/${next}`
    assert.equal((await writer.post(`${nextPage}/anh-tep/blocks.0`, { deed: 'take-out' })).status, 303)
    assert.equal((await reader.get(path)).status, 200, 'readers still have the edition before')
    await published(nextPage)
    assert.equal((await reader.get(path)).status, 404)

    const used = await uploaded('ben-song.png', someLandscape(3))
    await writer.post(`${library}/${used}`, { ...words, name: 'Bến sông', alt: 'Bến sông buổi sớm' })
    await makeReady()
    const other = await drafted('Bến sông')
    await writer.post(`${other}/anh-tep`, { media: used, after: '0' })
    const there = await published(other)
    await end(other, 'withdrawn')
    const [still = ''] = picturesIn((await reader.get(there)).text)
    assert.equal((await reader.get(still)).status, 200)
  })

  it('shows the picture that stands for an article in lists, cut where the eye goes', async () => {
    const media = await uploaded('doi-nui.png', someLandscape(4))
    await writer.post(`${library}/${media}`, { ...words, name: 'Đồi núi', alt: 'Đồi núi', focus: '833,167' })
    await makeReady()
    const page = await drafted('Rừng Đakrông')
    assert.equal((await writer.post(`${page}/anh-dai-dien`, { lead: media })).status, 303)
    const address = await published(page)
    const first = (await reader.get('/')).text
    const [cut = ''] = picturesIn(first.slice(first.indexOf('class="beside"')))
    assert.equal((await reader.get(cut)).status, 200)
    assert.match((await reader.get(address)).text, /<figure class="lead-picture">/)
    await writer.post(`${library}/${media}`, { ...words, name: 'Đồi núi', alt: 'Đồi núi', focus: '167,833' })
    assert.deepEqual(await makeReady(), [])
    const again = (await reader.get('/')).text
    assert.ok(!again.includes(cut), 'another cut has another address')
    assert.equal((await reader.get(picturesIn(again.slice(again.indexOf('class="beside"')))[0]!)).status, 200)
  })

  it('makes a gallery of several, and plays what is heard by parts', async () => {
    const one = await uploaded('a1.png', someLandscape(5))
    const two = await uploaded('a2.png', someLandscape(6))
    const sound = await uploaded('nhac-hieu.mp3', playMp3([{ hertz: 440, seconds: 1 }]))
    await makeReady()
    const shown = await writer.get(`${library}/${sound}`)
    assert.match(shown.text, /0:01/)
    const page = await drafted('Bộ ảnh')
    assert.equal((await writer.post(`${page}/anh-tep`, { media: [one, two], after: '2' })).status, 303)
    assert.match((await writer.get(page)).text, /<div class="gallery"><figure id="anh\.1">/)
    await writer.post(`${page}/anh-tep`, { media: sound, after: '0' })
    const draft = (await writer.get(page)).text
    assert.match(draft, /<audio controls preload="metadata" src="\/tep\/[0-9a-f]{16}\/nhac-hieu\.mp3"/)
    const [, src = ''] = /<audio[^>]* src="([^"]+)"/.exec(draft) ?? []
    const part = await writer.get(src, { range: 'bytes=10-19' })
    assert.equal(part.status, 206)
    assert.equal(part.bytes.length, 10)
    assert.equal(part.headers.get('content-type'), 'audio/mpeg')
    assert.equal((await reader.get(src)).status, 404)
  })

  it('shows a paper as a page first, and sends its bytes by their name alone', async () => {
    const media = await uploaded('Kế hoạch 12.pdf', samplePdf())
    const page = await drafted('Kế hoạch')
    await writer.post(`${page}/anh-tep`, { media, after: '2' })
    const address = await published(page)
    const article = (await reader.get(address)).text
    const [, paper = ''] = /class="attachment"><a href="(\/tep\/[0-9a-f]{16})">/.exec(article) ?? []
    const about = await reader.get(paper)
    assert.equal(about.status, 200)
    assert.match(about.text, /Kế hoạch 12\.pdf/)
    const [, file = ''] = /href="(\/tep\/[^"?]+\.pdf)"/.exec(about.text) ?? []
    const sent = await reader.get(file)
    assert.match(sent.headers.get('content-disposition') ?? '', /^attachment/)
    assert.match(sent.headers.get('content-security-policy') ?? '', /default-src 'none'/)
    for (const trick of [
      `${paper}/khac.html`,
      `${paper}/..%2f..%2fetc%2fpasswd`,
      '/tep/0000000000000000',
      '/anh/../../etc/passwd',
      '/anh/%2e%2e%2f1.jpg',
      '/anh/0000000000000000-320.svg',
    ])
      // prettier-ignore
      assert.equal((await reader.get(trick)).status, 404, trick)
  })
})
