import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { packZip, samplePdf, samplePng } from '#platform/files/testing/index.ts'
import { libraryDatabase, mediaDesk, someLandscape } from '../../testing/media-desk.ts'
import { plantTree } from '../../testing/tree.ts'

const database = await libraryDatabase()
const { district, taLong, sectionOf } = await plantTree(database.transactor)
const { browse, makeReady } = await mediaDesk(database)
const [writer, stranger] = [browse(district.writer), browse(taLong.writer)]
const clerk = browse({ ...district.writer, roles: ['clerk'] })
const visitor = browse({ kind: 'visitor' })
const library = '/cong-thong-tin/thu-vien'
const idIn = (text: string, what: string) => new RegExp(`${what}/([0-9a-f-]{36})`).exec(text)?.[1] ?? ''
const count = async () => {
  const { rows } = await database.owner.query<{ n: number }>('SELECT count(*)::int AS n FROM portal.media')
  return rows[0]!.n
}

/** An MP4 with a head that says how long it lasts and how large its picture is. */
function someMovie(boxes: readonly Buffer[] = []): Buffer {
  const box = (type: string, ...inside: Buffer[]) => {
    const content = Buffer.concat(inside)
    const head = Buffer.alloc(8)
    head.writeUInt32BE(content.length + 8, 0)
    head.write(type, 4, 'latin1')
    return Buffer.concat([head, content])
  }
  const mvhd = Buffer.alloc(100)
  mvhd.writeUInt32BE(1000, 12)
  mvhd.writeUInt32BE(83_000, 16)
  const tkhd = Buffer.alloc(84)
  tkhd.writeUInt16BE(1280, 76)
  tkhd.writeUInt16BE(720, 80)
  const type = box('ftyp', Buffer.from('isom\0\0\x02\0isommp41', 'latin1'))
  return Buffer.concat([type, box('moov', box('mvhd', mvhd), box('trak', box('tkhd', tkhd)), ...boxes), box('mdat', Buffer.alloc(64))]) // prettier-ignore
}
const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic', 'latin1'), Buffer.alloc(64)]) // prettier-ignore
const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
const webp = Buffer.from('RIFF\x1a\0\0\0WEBPVP8L\x0d\0\0\0', 'latin1')

const refused: readonly (readonly [string, string, Uint8Array, RegExp])[] = [
  ['an SVG with a script', 'hinh.svg', Buffer.from(svg), /SVG/],
  ['a quiet SVG', 'hinh.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), /SVG/],
  ['HTML that says it is a JPEG', 'anh.jpg', Buffer.from('<!doctype html><script>alert(1)</script>'), /HTML/],
  ['HEIC', 'IMG_1.HEIC', heic, /Tương thích nhất/],
  ['a PNG with a page behind it', 'anh.png', Buffer.concat([samplePng(8, 8), Buffer.from('<html><script>1</script></html>')]), /hai loại/], // prettier-ignore
  ['a bomb of pixels', 'bom.png', samplePng(30_000, 30_000), /điểm ảnh/],
  ['a PNG that ends early', 'cut.png', someLandscape(1).subarray(0, 2_000), /hỏng|không đọc/],
  ['a WebP of nothing', 'x.webp', webp, /hỏng|không đọc|không mở/],
  ['a film without a head', 'phim.mp4', someMovie().subarray(0, 28), /hỏng|cắt cụt|Không nhận ra/],
  ['a program', 'anh.png', Buffer.concat([Buffer.from('MZ\x90\0'), Buffer.alloc(200)]), /không được nhận|Không nhận ra/], // prettier-ignore
  ['a PDF that starts a program', 'don.pdf', samplePdf({ extra: '4 0 obj <</S/Launch/F(cmd.exe)>> endobj' }), /không được phép/], // prettier-ignore
  ['an empty file', 'rong.png', Buffer.alloc(0), /rỗng/],
]

describe('what is brought to the library by who means ill', () => {
  for (const [what, name, bytes, why] of refused)
    it(`refuses ${what} in a sentence, and keeps nothing of it`, async () => {
      const before = await count()
      const answer = await writer.upload(library, [{ name, bytes }], { credit: 'Hồ Văn Nam' })
      assert.equal(answer.status, 422, answer.text)
      assert.match(/<ul><li>(.*?)<\/li>/.exec(answer.text)?.[1] ?? '', why)
      assert.match(answer.text, /value="Hồ Văn Nam"/, 'what was typed stands there')
      assert.equal(await count(), before)
    })

  it('keeps the good among the bad', async () => {
    const answer = await writer.upload(library, [
      { name: 'xau.svg', bytes: Buffer.from(svg) },
      { name: 'tot.png', bytes: someLandscape(21) },
      { name: 'phim.mp4', bytes: someMovie() },
    ])
    assert.match(answer.text, /Đã nhận 2 tệp còn lại/)
    assert.match(
      (await writer.get(`${library}?q=PHIM`)).text,
      /<strong>phim<\/strong>/,
      'found without tone marks',
    )
    assert.doesNotMatch((await writer.get(`${library}?loai=picture`)).text, /<strong>phim<\/strong>/)
    const film = idIn((await writer.get(`${library}?loai=video`)).text, 'thu-vien')
    const page = await writer.get(`${library}/${film}`)
    assert.match(page.text, /1280 × 720/)
    assert.match(page.text, /1:23/)
  })

  it('takes a film of 60 MB as it comes, and sends its end without the rest', async () => {
    const head = someMovie()
    const film = Buffer.concat([head, Buffer.alloc(60_000_000, 7)])
    film.writeUInt32BE(60_000_000 + 72, head.length - 72)
    const made = await writer.upload(library, [{ name: 'dai.mp4', bytes: film }])
    assert.equal(made.status, 303, made.text)
    const page = await writer.get(`${library}/${idIn(made.location, 'thu-vien')}`)
    const [, src = ''] = /<video[^>]* src="([^"]+)"/.exec(page.text) ?? []
    const end = await writer.get(src, { range: 'bytes=-5' })
    assert.equal(end.status, 206)
    assert.deepEqual([...end.bytes], [7, 7, 7, 7, 7])
    assert.equal(end.headers.get('content-type'), 'video/mp4')
  })

  it('takes the same bytes once', async () => {
    const before = await count()
    const [one, two] = [await writer.upload(library, [{ name: 'a.png', bytes: someLandscape(22) }]), await writer.upload(library, [{ name: 'b.png', bytes: someLandscape(22) }])] // prettier-ignore
    assert.equal(idIn(one.location, 'thu-vien'), idIn(two.location, 'thu-vien'))
    assert.equal(await count(), before + 1)
  })

  it('neither shows nor lends one authority what another keeps', async () => {
    const made = await writer.upload(library, [{ name: 'rieng.png', bytes: someLandscape(23) }])
    const media = idIn(made.location, 'thu-vien')
    await makeReady()
    assert.equal((await stranger.get(`${library}/${media}`)).status, 404)
    assert.doesNotMatch((await stranger.get(library)).text, /rieng/)
    assert.equal((await stranger.post(`${library}/${media}/thoi-dung`, {})).status, 404)
    const draft = await stranger.post('/cong-thong-tin/viet/ta-long', {
      title: 'Mượn ảnh',
      body: 'Chữ',
      section: sectionOf(taLong),
    })
    const page = `/cong-thong-tin/ban/${idIn(draft.location, 'ban')}`
    assert.equal((await stranger.post(`${page}/anh-tep`, { media, after: '0' })).status, 404)
    assert.equal((await stranger.post(`${page}/anh-dai-dien`, { lead: media })).status, 404)
  })

  it('is open to who writes, and to nobody else', async () => {
    assert.equal((await clerk.get(library)).status, 403)
    assert.equal((await visitor.get(library)).status, 403)
    const brought = await clerk.upload(library, [{ name: 'a.png', bytes: someLandscape(24) }])
    assert.equal(brought.status, 403)
    const forged = await writer.upload(library, [{ name: 'a.png', bytes: someLandscape(25) }], {
      csrf: 'gia',
    })
    assert.equal(forged.status, 403)
  })

  it('sends a zip only to be taken away', async () => {
    const made = await writer.upload(library, [{ name: 'mau.zip', bytes: packZip([{ name: 'a.html', content: Buffer.from('<script>') }]) }]) // prettier-ignore
    const page = await writer.get(`${library}/${idIn(made.location, 'thu-vien')}`)
    const [paper = ''] = /\/tep\/[0-9a-f]{16}/.exec(page.text) ?? []
    const sent = await writer.get(`${paper}/mau.zip?mo=1`)
    assert.equal(sent.status, 200)
    assert.match(sent.headers.get('content-disposition') ?? '', /^attachment/)
    assert.equal(sent.headers.get('x-content-type-options'), 'nosniff')
    assert.equal((await visitor.get(paper)).status, 404)
  })
})
