import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { testDatabase } from '#platform/testing/index.ts'
import { addAbbreviation } from '../../acts/search/add-abbreviation.ts'
import { correctArticle } from '../../acts/correct-article.ts'
import { changeDraft } from '../../acts/change-draft.ts'
import { endArticle } from '../../acts/end-article.ts'
import { offerArticle } from '../../acts/offer-article.ts'
import { adoptArticle } from '../../acts/decide-offer.ts'
import { wordsOf } from '../../rules/search/words.ts'
import { fromParagraphs } from '../../rules/paragraphs.ts'
import { listMisses } from '../../store/search/misses.ts'
import { siteOf } from '../../testing/browser.ts'
import { type Desk, plantTree, someText } from '../../testing/tree.ts'

const database = await testDatabase()
const { transactor } = database
const tree = await plantTree(transactor)
const { district, taLong, act, draft, approve, publish, system } = tree
const visitor = siteOf(transactor)({ kind: 'visitor' })

async function tell(at: Desk, title: string, text: string): Promise<string> {
  const { articleId, editionId } = await draft(
    at,
    someText(title, { lead: '', body: fromParagraphs([text]) }),
  )
  await approve(at, editionId)
  return articleId
}
await tell(district, 'Ủy ban nhân dân huyện họp về hộ nghèo', 'Các xã rà soát hộ nghèo, hộ cận nghèo.')
await tell(taLong, 'Thương binh ở Tà Long nhận quà', 'Trao thẻ bảo hiểm y tế cho các gia đình.')
await tell(taLong, 'Hòa giải ở cơ sở', 'Tổ hòa giải thôn Vôi làm việc.')
const ordered = await publish(district, 'Lịch cắt điện')

/** The titles that a visitor finds, without what marks the words. */
async function found(question: string, site = '', more = ''): Promise<string[]> {
  const { status, text } = await visitor.get(`${site}/tim-kiem?q=${encodeURIComponent(question)}${more}`)
  assert.equal(status, 200)
  return [...text.matchAll(/<h2><a href="[^"]*">(.*?)<\/a><\/h2>/g)].map(([, title]) =>
    title!.replaceAll(/<\/?mark>/g, ''),
  )
}

describe('search of the portal', () => {
  it('reads words in the index as it reads them in a question', async () => {
    for (const text of [
      'Đặng Thị Ánh – UBND/2026',
      'ĐAKRÔNG: “hoà/hòa”, 12.000đ',
      'Besançon, Škoda, naïve',
      'a@b.vn x_y',
      'NFD: Tà Rụt'.normalize('NFD'),
    ]) {
      const { rows } = await database.owner.query<{ said: string }>('SELECT portal.search_text($1) AS said', [
        text,
      ])
      assert.equal(rows[0]!.said, wordsOf(text).join(' '), text)
    }
  })

  it('finds without tone marks, with slips, under short and long names', async () => {
    for (const question of ['ho ngheo', 'Hộ nghèo', 'hoj ngheof', 'UBND', 'uỷ ban nhân dân'])
      assert.deepEqual(await found(question), ['Ủy ban nhân dân huyện họp về hộ nghèo'], question)
    assert.deepEqual(await found('thuowng binh'), ['Thương binh ở Tà Long nhận quà'])
    assert.deepEqual(await found('BHYT'), ['Thương binh ở Tà Long nhận quà'])
    assert.deepEqual(await found('hoà giải'), ['Hòa giải ở cơ sở'])
  })

  it('shows the words around what was asked for, set apart', async () => {
    const { text } = await visitor.get('/tim-kiem?q=can+ngheo')
    assert.match(text, /hộ <mark>cận nghèo<\/mark>/)
  })

  it('ranks the title above the text, and leads to the site that shows it', async () => {
    const titles = await found('ta long')
    assert.ok(titles.indexOf('Thương binh ở Tà Long nhận quà') >= 0)
    const { text } = await visitor.get('/tim-kiem?q=thuong+binh')
    assert.match(text, /href="\/trang\/ta-long\/bai-viet\/thuong-binh-o-ta-long-nhan-qua-\d+"/)
  })

  it('finds sites and sections by name', async () => {
    assert.ok((await found('Xã Ba Nang')).includes('Xã Ba Nang'))
    const { text } = await visitor.get('/tim-kiem?q=chuyen+muc&loai=section')
    assert.match(text, /<h1>/)
    assert.ok((await found('thông báo', '/trang/ta-long', '&o=trang&loai=section')).includes('Thông báo'))
  })

  it('narrows to a site, a section, a year', async () => {
    assert.deepEqual(await found('ho ngheo', '/trang/ta-long', '&o=trang'), [])
    assert.equal((await found('ho ngheo', '/trang/ta-long')).length, 1)
    assert.equal((await found('ho ngheo', '', '&muc=tin-tuc')).length, 1)
    assert.deepEqual(await found('ho ngheo', '', '&muc=thong-bao'), [])
    assert.equal((await found('ho ngheo', '', `&nam=${Temporal.Now.plainDateISO().year}`)).length, 1)
    assert.deepEqual(await found('ho ngheo', '', '&nam=2011'), [])
  })

  it('follows a correction and an end in the same moment, and shows no draft', async () => {
    const editionId = await act(district.writer, correctArticle, { articleId: ordered as never })
    await act(district.writer, changeDraft, { editionId, text: someText('Lịch ngừng cấp điện') })
    assert.deepEqual(await found('cap dien'), [])
    await approve(district, editionId)
    assert.deepEqual(await found('cap dien'), ['Lịch ngừng cấp điện'])
    assert.deepEqual(await found('cat dien'), [])
    const why = 'Đã xong'
    await act(district.writer, endArticle, { articleId: ordered as never, ended: 'withdrawn', why })
    assert.deepEqual(await found('ngung cap dien'), [])
  })

  it('counts an adopted article as shown on the site that adopted it', async () => {
    const articleId = (await tell(district, 'Việc cần làm trước mùa mưa', 'Chuẩn bị gạo.')) as never
    await act(district.writer, offerArticle, { articleId, direction: 'down' })
    assert.deepEqual(await found('truoc mua mua', '/trang/ta-long', '&o=trang&loai=article'), [])
    const sectionId = tree.sectionOf(taLong)
    await act(taLong.writer, adoptArticle, { siteId: taLong.siteId, articleId, sectionId })
    assert.deepEqual(await found('truoc mua mua', '/trang/ta-long', '&o=trang'), [
      'Việc cần làm trước mùa mưa',
    ])
    const { text } = await visitor.get('/trang/ta-long/tim-kiem?q=truoc+mua+mua')
    assert.match(text, /href="\/trang\/ta-long\/bai-viet\/viec-can-lam/)
  })

  it('offers what might have been meant, and counts what was not found without telling who asked', async () => {
    const { text } = await visitor.get('/tim-kiem?q=thuwong+bimh')
    assert.match(text, /Không thấy “thuwong bimh”/)
    assert.match(text, /<a href="\/tim-kiem\?q=[^"]*">thương binh<\/a>/)
    await visitor.get('/tim-kiem?q=bun+dau')
    await visitor.get('/tim-kiem?q=bún+đậu')
    await visitor.get('/tim-kiem?q=0912345678')
    await visitor.get('/tim-kiem?q=CCCD+045201001234')
    await visitor.get('/tim-kiem?q=ai@vidu.vn')
    const misses = await transactor.read(system, (reader) =>
      listMisses(reader, district.authorityId, reader.today, 50),
    )
    assert.equal(misses.find(({ asked }) => asked === 'bun dau')?.times, 2)
    assert.ok(misses.every(({ asked }) => !/\d{6}|vidu/.test(asked)))
    const desk = await siteOf(transactor)(district.writer).get('/cong-thong-tin/tim-kiem')
    assert.match(desk.text, /bun dau/)
    const others = await siteOf(transactor)(taLong.writer).get('/cong-thong-tin/tim-kiem')
    assert.doesNotMatch(others.text, /bun dau/)
  })

  it('learns a short word from an administrator of the instance, because all sites take it, and from nobody else', async () => {
    const fields = { short: 'TXX', long: 'thương binh xã', source: 'Cách viết của xã' }
    const at = '/cong-thong-tin/tim-kiem'
    for (const roles of [['editor'], ['administrator'], ['leader', 'administrator', 'editor']]) {
      const desk = siteOf(transactor)({ ...taLong.writer, roles })
      const refused = await desk.post(`${at}/viet-tat`, fields)
      assert.equal(refused.status, 403)
      assert.match(refused.text, /mọi trang dùng chung/)
      assert.doesNotMatch((await desk.get(at)).text, /Thêm chữ viết tắt/)
    }
    const administrator = siteOf(transactor)({ ...district.writer, roles: ['instance-administrator'] })
    assert.match((await administrator.get(at)).text, /Thêm chữ viết tắt/)
    const bad = await administrator.post('/cong-thong-tin/tim-kiem/viet-tat', { ...fields, short: '!' })
    assert.equal(bad.status, 422)
    assert.match(bad.text, /value="thương binh xã"/)
    assert.equal((await administrator.post('/cong-thong-tin/tim-kiem/viet-tat', fields)).status, 303)
    const twice = await administrator.post('/cong-thong-tin/tim-kiem/viet-tat', fields)
    assert.equal(twice.status, 409)
    await assert.rejects(act(district.writer, addAbbreviation, { ...fields, byName: 'x' }))
  })

  it('answers hostile questions like others', async () => {
    for (const question of [
      "' OR 1=1 --",
      '<script>alert(1)</script>',
      '\\',
      '():*&|!',
      'a'.repeat(5000),
      '\u0000',
    ]) {
      const { status, text } = await visitor.get(
        `/tim-kiem?q=${encodeURIComponent(question)}&sau=9~x&nam=abc`,
      )
      assert.equal(status, 200, question)
      assert.doesNotMatch(text, /<script>alert/)
    }
  })
})
