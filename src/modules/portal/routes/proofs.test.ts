import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createAuthority } from '#modules/organisations/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { readPdf } from '#platform/pdf/index.ts'
import { endArticle } from '../acts/end-article.ts'
import { listEditions } from '../store/editions.ts'
import { siteOf } from '../testing/browser.ts'
import { plantTree, someText } from '../testing/tree.ts'

const { transactor, owner } = await testDatabase()
const { act, system, district, taLong, draft, approve } = await plantTree(transactor)
const browse = siteOf(transactor)
const [writer, reader] = [browse(district.writer), browse({ kind: 'visitor' })]

await act(system, createAuthority, {
  authority: {
    id: district.authorityId,
    slug: 'dakrong',
    kind: 'people-committee',
    level: 'district',
    name: 'Ủy ban nhân dân huyện Đakrông',
    placeName: 'Đakrông',
    abbreviation: 'UBND',
    parentId: null,
    hosted: true,
    validFrom: Temporal.PlainDate.from('2020-01-01'),
  },
  reason: 'Thành lập',
})

async function published(title: string) {
  const made = await draft(district, someText(title))
  await approve(district, made.editionId)
  return made
}
const codeIn = (text: string) => /Mã: ([0-9A-Z-]{19})/.exec(text)?.[1] ?? ''

describe('a proof of publication', () => {
  it('says what was public where and since when, and is compared by its code however it is typed', async () => {
    const { editionId } = await published('Thông báo thu hồi đất')
    const edition = `/cong-thong-tin/ban/${editionId}`
    assert.match((await writer.get(edition)).text, /Lập giấy xác nhận đăng tải/)
    const made = await writer.post(`${edition}/xac-nhan`, {})
    assert.equal(made.status, 303, made.text)
    const page = await writer.get(made.location)
    assert.match(page.text, /Ủy ban nhân dân huyện Đakrông/)
    assert.match(page.text, /đang đăng lúc lập giấy này/)
    assert.match(page.text, /Chưa ký số/)
    const code = codeIn(page.text)
    for (const typed of [
      code,
      code.toLowerCase().replaceAll('-', ' '),
      code.replaceAll('0', 'O').replaceAll('1', 'l'),
    ]) {
      const compared = await reader.get(`/xac-nhan-dang-tai?ma=${encodeURIComponent(typed)}`)
      assert.equal(compared.status, 200)
      assert.match(compared.text, /nội dung còn nguyên/)
      assert.match(compared.text, /Thông báo thu hồi đất/)
      assert.doesNotMatch(
        compared.text,
        /câu mở đầu/,
        'the text stands on the sheet, not on a page for everybody',
      )
    }
    const pdf = await writer.bytes(`${made.location}/pdf`)
    const { pages } = await readPdf(pdf, { maxPages: 3 })
    assert.ok(pages.length >= 1)
  })

  it('keeps what was true when it was made, and says how a publication ended when it is made later', async () => {
    const { articleId, editionId } = await published('Lịch tiêm phòng')
    const before = await writer.post(`/cong-thong-tin/ban/${editionId}/xac-nhan`, {})
    await act(district.writer, endArticle, { articleId, ended: 'error', why: 'Sai ngày' })
    const after = await writer.post(`/cong-thong-tin/ban/${editionId}/xac-nhan`, {})
    assert.match((await writer.get(before.location)).text, /đang đăng lúc lập giấy này/)
    assert.match((await writer.get(after.location)).text, /Đăng nhầm: Sai ngày/)
  })

  it('is not made of what never was public, nor by another authority, and an unknown code says so', async () => {
    const { articleId, editionId } = await draft(district, someText('Nháp'))
    assert.equal((await writer.post(`/cong-thong-tin/ban/${editionId}/xac-nhan`, {})).status, 409)
    const [edition] = await transactor.read(district.writer, (own) => listEditions(own, articleId))
    assert.ok(edition)
    const { editionId: shown } = await published('Của huyện')
    const made = await writer.post(`/cong-thong-tin/ban/${shown}/xac-nhan`, {})
    const stranger = browse(taLong.writer)
    assert.equal((await stranger.get(made.location)).status, 404)
    assert.equal((await stranger.get(`${made.location}/pdf`)).status, 404)
    assert.equal((await stranger.post(`/cong-thong-tin/ban/${shown}/xac-nhan`, {})).status, 404)
    assert.equal((await reader.get('/xac-nhan-dang-tai/0000-0000-0000-0000')).status, 404)
    assert.equal((await reader.get('/xac-nhan-dang-tai')).status, 200)
  })

  it('cannot be changed in the database, and a page tells where its content no longer is what was digested', async () => {
    const { editionId } = await published('Danh sách hộ nghèo')
    const made = await writer.post(`/cong-thong-tin/ban/${editionId}/xac-nhan`, {})
    const code = codeIn((await writer.get(made.location)).text)
    const change = `UPDATE portal.proofs SET content = jsonb_set(content, '{title}', '"Khác"') WHERE code = '${code.replaceAll('-', '')}'`
    await assert.rejects(owner.query(change))
    await owner.query('ALTER TABLE portal.proofs DISABLE TRIGGER never_changed')
    await owner.query(change)
    await owner.query('ALTER TABLE portal.proofs ENABLE TRIGGER never_changed')
    assert.match((await reader.get(`/xac-nhan-dang-tai/${code}`)).text, /không còn khớp/)
  })
})
