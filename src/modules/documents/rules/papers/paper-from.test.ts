import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { checkPaper, paperTypes, skeletonOf } from '#kit/papers/index.ts'
import { issuingOrgan } from './issuing-organ.ts'
import { type PaperSources, paperFrom } from './paper-from.ts'

const organ = 'Ủy ban nhân dân xã Tà Long'
type Changes = Partial<Omit<PaperSources, 'facts'>> & { readonly facts?: Partial<PaperSources['facts']> }
const from = ({ facts, ...changes }: Changes = {}) =>
  paperFrom({
    facts: {
      typeCode: 'cong-van',
      abstract: 'chủ động ứng phó với mưa lũ',
      urgency: 'ordinary',
      signerName: 'Hồ Văn A',
      signerTitle: 'Chủ tịch',
      issuedOn: null,
      ...facts,
    },
    signingForm: 'TM.',
    text: 'Nội dung.',
    organ,
    seat: 'Xã Tà Long',
    number: '',
    symbol: 'UBND',
    unit: 'VP',
    recipients: [
      { name: 'Sở Nội vụ', part: 'lead' },
      { name: 'Kho bạc Nhà nước', part: 'information' },
    ],
    contact: '',
    written: new Temporal.PlainDate(2026, 11, 23),
    ...changes,
  })

describe('a paper put together from what is known', () => {
  it('speaks to those who are asked to act, unless its text names others', () => {
    assert.deepEqual(from().addressees, ['Sở Nội vụ'])
    assert.deepEqual(from({ text: 'Kính gửi: …\nNội dung.' }).addressees, ['Sở Nội vụ'])
    assert.deepEqual(from({ text: 'Kính gửi: Sở Tài chính.\nNội dung.' }).addressees, ['Sở Tài chính'])
    assert.deepEqual(from({ facts: { typeCode: 'thong-bao' } }).addressees, [])
  })

  it('names below whom it did not name above, and where it is kept', () => {
    assert.deepEqual(from().receivers, ['Như trên', 'Kho bạc Nhà nước', 'Lưu: VT, VP'])
    const decision = from({ facts: { typeCode: 'quyet-dinh' }, text: 'Căn cứ A;\nCăn cứ B.\nQUYẾT ĐỊNH:\nĐiều 1. Một.\nĐiều 2. Hai.' }) // prettier-ignore
    assert.deepEqual(decision.receivers, ['Như Điều 2', 'Sở Nội vụ', 'Kho bạc Nhà nước', 'Lưu: VT, VP'])
  })

  it('says who issues a decision: the committee, its chair, or whoever was typed', () => {
    const first = (changes: Changes) =>
      from({ facts: { typeCode: 'quyet-dinh' }, text: 'Căn cứ A;\nCăn cứ B.\nQUYẾT ĐỊNH:\nĐiều 1. Một.', ...changes }).blocks[0] // prettier-ignore
    assert.deepEqual(first({}), { kind: 'caption', text: 'ỦY BAN NHÂN DÂN XÃ TÀ LONG' })
    assert.deepEqual(first({ signingForm: '' }), {
      kind: 'caption',
      text: 'CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ TÀ LONG',
    })
    assert.deepEqual(first({ text: 'TRƯỞNG PHÒNG NỘI VỤ\nCăn cứ A;' }), {
      kind: 'caption',
      text: 'TRƯỞNG PHÒNG NỘI VỤ',
    })
  })

  it('puts urgency and circulation into their frames', () => {
    const paper = from({ facts: { urgency: 'very-urgent' }, text: 'LƯU HÀNH NỘI BỘ\nNội dung.' })
    assert.deepEqual(
      [paper.urgency, paper.circulation, paper.blocks.length],
      ['THƯỢNG KHẨN', 'LƯU HÀNH NỘI BỘ', 1],
    )
  })

  it('lets the secretary sign minutes beside the chair, and both parties an agreement', () => {
    const text = 'Chủ trì: Bà Hồ Thị B, Phó Chủ tịch\nThư ký: Ông Hồ Văn C (Văn phòng)\nNội dung.'
    const minutes = from({ facts: { typeCode: 'bien-ban' }, text })
    assert.deepEqual(minutes.signatures, [
      { lines: ['THƯ KÝ'], name: 'Hồ Văn C' },
      { lines: ['CHỦ TỌA'], name: 'Hồ Thị B' },
    ])
    const agreement = from({ facts: { typeCode: 'hop-dong' } }).signatures
    assert.deepEqual(
      agreement.map(({ lines }) => lines[0]),
      ['ĐẠI DIỆN BÊN B', 'ĐẠI DIỆN BÊN A'],
    )
  })

  it('is the council’s when its chair signs, and the committee’s when the head of their office does', () => {
    const own = { name: 'Ủy ban nhân dân huyện Đakrông', abbreviation: 'UBND' }
    const council = { name: 'Hội đồng nhân dân huyện Đakrông', abbreviation: 'HĐND' }
    for (const title of ['Chủ tịch Hội đồng nhân dân', 'Phó Chủ tịch HĐND huyện'])
      assert.deepEqual(issuingOrgan(own, title), council)
    for (const title of ['Chủ tịch', 'Chánh Văn phòng HĐND và UBND', 'Phó Chủ tịch UBND huyện'])
      assert.deepEqual(issuingOrgan(own, title), own)
    const paper = from({ organ: council.name, facts: { signerTitle: 'Chủ tịch Hội đồng nhân dân' } })
    assert.deepEqual(paper.signatures[0]!.lines, ['TM. HỘI ĐỒNG NHÂN DÂN', 'CHỦ TỊCH'])
  })

  it('from every starting text lacks nothing but what is to be written', () => {
    for (const { code, name } of paperTypes) {
      const paper = from({ facts: { typeCode: code }, text: skeletonOf(code, organ) })
      const lacks = checkPaper(paper).map((one) => one.code)
      assert.deepEqual(
        lacks.filter((one) => one !== 'papers.places-open'),
        [],
        name,
      )
    }
  })
})
