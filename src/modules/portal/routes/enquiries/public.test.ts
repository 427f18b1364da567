import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import sharp from 'sharp'
import { type Id, newId } from '#kit/ids.ts'
import {
  approveAnswer,
  assignEnquiry,
  draftAnswer,
  type EnquiryId,
  publishAnswer,
  submitAnswer,
} from '#modules/enquiries/index.ts'
import type { Act, Actor } from '#platform/database/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { indexElsewhere } from '../../acts/search/index-elsewhere.ts'
import { doorOf } from '../../testing/door.ts'
import { plantTree } from '../../testing/tree.ts'

const database = await testDatabase()
const { owner } = database
const { act, district, taLong, baNang } = await plantTree(database.transactor)
await owner.query(
  "INSERT INTO portal.site_endings (site_id, authority_id, at, why, successor_id, by_name) VALUES ($1, $2, now(), 'Sáp nhập', $3, 'Kiểm thử')",
  [baNang.siteId, baNang.authorityId, taLong.siteId],
)
const door = await doorOf(database, { times: 50 })
const mai = door()

const asked = {
  title: 'Làm lại giấy khai sinh',
  field: 'ho-tich',
  body: 'Giấy khai sinh bị cháy.\nTôi làm lại ở đâu?',
  name: 'Hồ Thị Mai',
  phone: '0912 345 678',
  email: '',
}
const codeIn = (location: string) => /theo-doi\/([0-9A-Z]{12})/.exec(location)?.[1] ?? assert.fail(location)
const idOf = async (code: string) =>
  (await owner.query<{ id: EnquiryId }>('SELECT id FROM enquiries.enquiries WHERE code = $1', [code]))
    .rows[0]!.id

/** The same as an official of an authority: Krông itself stands in. */
const there = <Input, Result>(authorityId: Id<'authority'>, verb: Act<Input, Result>, input: Input) =>
  act({ kind: 'system', name: 'Văn thư', authorityId } satisfies Actor, verb, input)

async function answerIt(authorityId: Id<'authority'>, enquiryId: EnquiryId, body: string): Promise<void> {
  const unitId = newId<'unit'>()
  await owner.query(
    `INSERT INTO organisations.authorities (id, level, kind, slug, hosted, valid_from)
    VALUES ($1, 'commune', 'people-committee', $2, true, '2000-01-01') ON CONFLICT DO NOTHING`,
    [authorityId, `a${authorityId.slice(-8)}`],
  )
  await owner.query(
    `INSERT INTO organisations.units (id, authority_id, kind, valid_from) VALUES ($1, $2, 'office', '2000-01-01')`,
    [unitId, authorityId],
  )
  await owner.query(
    `INSERT INTO organisations.unit_versions (id, authority_id, unit_id, valid_from, name, reason, changed_by, changed_at)
    VALUES ($1, $2, $3, '2000-01-01', 'Tư pháp', 'test', 'test', now())`,
    [newId(), authorityId, unitId],
  )
  await there(authorityId, assignEnquiry, { enquiryId, unitId })
  await there(authorityId, draftAnswer, { enquiryId, body })
  await there(authorityId, submitAnswer, { enquiryId })
  await there(authorityId, approveAnswer, { enquiryId })
}

describe('a question at the door', () => {
  it('is sent without an account, followed by its code, answered, and read by all without its sender', async () => {
    const sent = await mai.send('/trang/ta-long/hoi-dap/gui', asked)
    assert.equal(sent.status, 303, sent.body)
    const code = codeIn(sent.location)
    assert.match(sent.location, /^\/trang\/ta-long\/theo-doi\//)
    const waiting = await mai.get(sent.location)
    assert.match(waiting.body, /Đã nhận, chờ giao người xử lý/)
    assert.match(waiting.body, /còn 1[456] ngày làm việc/)
    assert.doesNotMatch(waiting.body, /0912|Hồ Thị Mai/)

    const enquiryId = await idOf(code)
    await answerIt(taLong.authorityId, enquiryId, 'Mời bác đến UBND xã.\n\nMang theo căn cước.')
    const typed = code.toLowerCase().replace(/(.{4})(?=.)/g, '$1 ')
    const tracked = await mai.send('/trang/ta-long/theo-doi', { code: typed })
    assert.equal(tracked.status, 303)
    assert.match((await mai.get(tracked.location)).body, /<p class="typed">Mang theo căn cước\.<\/p>/)

    await there(taLong.authorityId, publishAnswer, {
      enquiryId,
      title: asked.title,
      question: 'Giấy khai sinh bị cháy, làm lại ở đâu?',
      answer: 'Mời bác đến UBND xã.',
      looked: false,
    })
    const list = await door('10.9.9.9').get('/trang/ta-long/hoi-dap?q=GIAY%20khai%20sinh')
    const [address = ''] = /\/trang\/ta-long\/hoi-dap\/\d+/.exec(list.body) ?? []
    const page = await door('10.9.9.9').get(address)
    assert.equal(page.status, 200)
    assert.doesNotMatch(page.body + list.body, /0912|Hồ Thị Mai/)
    await act({ kind: 'system', name: 'search' }, indexElsewhere, {
      types: ['question', 'feedback'],
      id: enquiryId,
    })
    const found = await mai.get('/trang/ta-long/tim-kiem?loai=question&q=khai+sinh+bi+chay')
    assert.ok(found.body.includes(`<h2><a href="${address}">`), 'found by the words that are public')
    assert.doesNotMatch((await mai.get('/tim-kiem?q=ho+thi+mai')).body, /<h2><a/, 'never by its sender')
    const elsewhere = address.replace('ta-long', 'ba-nang')
    assert.equal((await mai.get(elsewhere)).status, 404, 'not on the site of another authority')
    assert.equal((await mai.get(address.replace('hoi-dap', 'phan-anh'))).status, 404)
  })

  it('loses nothing that was typed, and says what is missing', async () => {
    const wrong = await mai.send('/hoi-dap/gui', { ...asked, phone: '', field: '' })
    assert.equal(wrong.status, 422)
    assert.match(wrong.body, /Hãy ghi số điện thoại hoặc thư điện tử/)
    assert.match(wrong.body, /Hãy chọn việc này thuộc về mục nào/)
    assert.match(wrong.body, /Giấy khai sinh bị cháy\.\nTôi làm lại ở đâu\?/)
    assert.match(wrong.body, /value="Hồ Thị Mai"/)
  })

  it('sent twice by a double tap is one', async () => {
    const submission = newId()
    const [first, second] = await Promise.all([
      mai.send('/hoi-dap/gui', { ...asked, submission, title: 'Hai lần' }),
      mai.send('/hoi-dap/gui', { ...asked, submission, title: 'Hai lần' }),
    ])
    assert.equal(first.location, second.location)
    const { rows } = await owner.query(
      "SELECT count(*)::int AS n FROM enquiries.enquiries WHERE title = 'Hai lần'",
    )
    assert.equal(rows[0]?.n, 1)
  })

  it('runs no script and bursts no page, whatever is in its fields', async () => {
    const evil = '<script>alert(1)</script>"\'><img src=x onerror=alert(1)>'
    const long = 'ă'.repeat(190)
    const sent = await mai.send('/hoi-dap/gui', {
      ...asked,
      title: evil,
      body: `${evil}\n${long}`,
      name: evil.slice(0, 90),
    })
    const page = await mai.get(sent.location)
    assert.equal(page.status, 200)
    assert.doesNotMatch(page.body, /<script>|<img src=x/)
    const back = await mai.send('/hoi-dap/gui', { ...asked, title: evil, body: '' })
    assert.doesNotMatch(back.body, /<script>|<img src=x/)
    assert.equal((await mai.send('/hoi-dap/gui', { ...asked, title: long + long })).status, 422)
  })

  it('is not taken at the site of an authority that ended', async () => {
    assert.equal((await mai.get('/trang/ba-nang/hoi-dap/gui')).status, 409)
    assert.doesNotMatch((await mai.get('/trang/ba-nang/hoi-dap')).body, /hoi-dap\/gui/)
  })
})

describe('codes', () => {
  it('that nobody has get the same answer as what can be none', async () => {
    const plain = (body: string) => body.replaceAll(/value="[^"]*"/g, '')
    const guesses = ['0000-0000-0000', 'ZZZZZZZZZZZZ', 'x', '<script>']
    const answers = await Promise.all(guesses.map((code) => mai.send('/theo-doi', { code })))
    assert.deepEqual(
      answers.map(({ status }) => status),
      [404, 404, 404, 404],
    )
    assert.equal(new Set(answers.map(({ body }) => plain(body))).size, 1)
    const byAddress = await mai.get('/theo-doi/000000000000')
    assert.equal(byAddress.status, 404)
    assert.match(byAddress.body, /Không có mã này/)
  })

  it('are not kept in caches on the way', async () => {
    const { location } = await mai.send('/hoi-dap/gui', asked)
    await owner.query('SELECT 1')
    const { body } = await mai.get(location)
    assert.match(body, /Mã của bác/)
    const other = await door('10.7.7.7').get('/hoi-dap')
    assert.doesNotMatch(other.body, new RegExp(codeIn(location)))
  })
})

describe('a flood from one address', () => {
  it('is told to wait, clearly, while others go on', async () => {
    const narrow = await doorOf(database)
    const flooder = narrow('10.6.6.6')
    const answers = []
    for (let at = 0; at < 31; at++)
      answers.push(await flooder.send('/hoi-dap/gui', { ...asked, title: `Lụt ${at}` }))
    const last = answers.at(-1)!
    assert.deepEqual([answers[29]!.status, last.status], [303, 429])
    assert.ok(Number(last.retryAfter) > 0)
    assert.match(last.body, /[Hh]ãy (chờ|đợi)|thử lại/)
    assert.equal((await narrow('10.6.6.7').send('/hoi-dap/gui', asked)).status, 303)
  })
})

describe('feedback with photographs', () => {
  const photo = async (name = 'cong.jpg') => {
    const exif = { IFD0: { Copyright: 'Hồ Thị Mai', Make: 'Zalo' } }
    const noise = { type: 'gaussian' as const, mean: 120, sigma: 40 }
    const pixels = {
      create: { width: 1600, height: 900, channels: 3 as const, background: '#884422', noise },
    }
    return new File([new Uint8Array(await sharp(pixels).withExif(exif).jpeg().toBuffer())], name, {
      type: 'image/jpeg',
    })
  }
  const told = { ...asked, title: 'Cống sập', place: 'Bản Kè', coordinates: '16.6512, 107.0123' }

  it('keeps pixels alone, shows them to nobody before moderation, and to all after it', async () => {
    const sent = await mai.send('/phan-anh/gui', told, { photos: [await photo()] })
    assert.equal(sent.status, 303, sent.body)
    const id = await idOf(codeIn(sent.location))
    const { rows } = await owner.query<{ id: Id<'picture'>; number: string; hash: string; width: number }>(
      'SELECT p.id, p.number, p.width, f.hash FROM enquiries.pictures p JOIN files.files f ON f.id = p.file_id WHERE enquiry_id = $1',
      [id],
    )
    const [picture] = rows
    assert.equal(picture?.width, 1280)
    const address = `/anh-phan-anh/${picture.number}`
    assert.equal((await mai.get(address)).status, 404, 'not public before somebody looked')
    await answerIt(district.authorityId, id, 'Đã sửa.')
    const text = { title: 'Cống sập', question: 'Cống sập.', answer: 'Đã sửa.', looked: true }
    await there(district.authorityId, publishAnswer, { enquiryId: id, ...text, pictures: [picture.id] })
    const shown = await mai.get(address)
    assert.equal(shown.status, 200)
    const meta = await sharp(Buffer.from(shown.bytes)).metadata()
    assert.deepEqual([meta.format, meta.width, meta.exif], ['jpeg', 1280, undefined])
    await there(district.authorityId, publishAnswer, { enquiryId: id, ...text, pictures: [] })
    assert.equal((await mai.get(address)).status, 404, 'gone with the publication that showed it')
  })

  it('refuses what is no photograph, with what was typed, and keeps nothing of it', async () => {
    const svg = new File(['<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'], 'a.svg')
    const bomb = new File(
      [Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(3000)])],
      'bomb.png',
    )
    const html = new File(['<html><script>alert(1)</script>'], 'anh.jpg')
    for (const file of [svg, bomb, html]) {
      const wrong = await mai.send('/phan-anh/gui', { ...told, title: 'Không ảnh' }, { photos: [file] })
      assert.equal(wrong.status, 422, file.name)
      assert.match(wrong.body, /không nhận được/)
      assert.match(wrong.body, /value="Không ảnh"/)
      assert.match(wrong.body, /chọn lại ảnh/)
    }
    const { rows } = await owner.query(
      "SELECT count(*)::int AS n FROM enquiries.enquiries WHERE title = 'Không ảnh'",
    )
    assert.equal(rows[0]?.n, 0)
  })

  it('says when coordinates cannot be', async () => {
    const wrong = await mai.send('/phan-anh/gui', { ...told, coordinates: 'gần cầu' }, { photos: [] })
    assert.equal(wrong.status, 422)
    assert.match(wrong.body, /Tọa độ chưa đúng/)
  })
})

describe('a request for information', () => {
  it('asks what the law asks, and stands in the register without its sender and its words', async () => {
    const short = await mai.send('/tiep-can-thong-tin/gui', asked)
    assert.equal(short.status, 422)
    assert.match(short.body, /Hãy ghi nơi cư trú/)
    const request = {
      ...asked,
      title: 'Xin bản đồ',
      residence: 'Bản Kè',
      identityPaper: '045099000111',
      supply: 'copy',
    }
    const sent = await mai.send('/tiep-can-thong-tin/gui', request)
    assert.equal(sent.status, 303, sent.body)
    const register = await door('10.8.8.8').get('/tiep-can-thong-tin')
    assert.match(register.body, /Sổ yêu cầu đã nhận/)
    assert.match(register.body, /Mới đến/)
    assert.doesNotMatch(register.body, /Xin bản đồ|045099000111|Hồ Thị Mai/)
  })
})
