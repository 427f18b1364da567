import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { paperTypes, parseBody, skeletonOf, writeBody } from './index.ts'

const kinds = (text: string) => parseBody(text).blocks.map(({ kind }) => kind)

describe('the text of a paper as people type it', () => {
  it('is read as a decision: authority, grounds, decides, articles, clauses, points', () => {
    const { blocks } = parseBody(`CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN
Căn cứ Luật Tổ chức chính quyền địa phương;
Theo đề nghị của Trưởng phòng Nội vụ.

QUYẾT ĐỊNH:
Điều 1. Phạm vi
1. Khoản một.
a) Điểm a;
đ) Điểm đ.
Điều 2. Quyết định này có hiệu lực kể từ ngày ký./.`)
    assert.deepEqual(
      blocks.map(({ kind }) => kind),
      ['caption', 'ground', 'ground', 'decides', 'article', 'clause', 'point', 'point', 'article'],
    )
    assert.deepEqual(blocks[4], { kind: 'article', label: 'Điều 1', text: 'Phạm vi', titled: true })
    assert.deepEqual(blocks[8], {
      kind: 'article',
      label: 'Điều 2',
      text: 'Quyết định này có hiệu lực kể từ ngày ký.',
      titled: false,
    })
  })

  for (const [line, kind] of [
    ['Căn cứ tình hình thực tế, Ủy ban nhân dân huyện yêu cầu các xã báo cáo.', 'paragraph'],
    ['Mục 3 của Quyết định này áp dụng cho cấp xã.', 'paragraph'],
    ['Điều này áp dụng từ năm 2026.', 'paragraph'],
    ['30 hộ được hỗ trợ.', 'paragraph'],
    ['V. KIẾN NGHỊ', 'roman'],
    ['1.2. Kết quả cụ thể.', 'clause'],
    ['– Gạch ngang dài;', 'dash'],
    ['Chương II. TỔ CHỨC THỰC HIỆN', 'heading'],
    ['Tiểu mục 2. QUY TRÌNH', 'heading'],
    ['QUYẾT NGHỊ:', 'decides'],
    ['=1+1 #set page() *đậm* $x$', 'paragraph'],
  ] as const)
    it(`“${line}” is a ${kind}`, () => assert.deepEqual(kinds(line), [kind]))

  it('takes receivers from one line or from lines with dashes', () => {
    assert.deepEqual(parseBody('Kính gửi: Sở Nội vụ.\nNội dung.').addressees, ['Sở Nội vụ'])
    const { addressees, blocks } = parseBody('Kính gửi:\n- Sở Nội vụ;\n- Sở Tài chính.\nNội dung.\n- Ý một.')
    assert.deepEqual(addressees, ['Sở Nội vụ', 'Sở Tài chính'])
    assert.deepEqual(
      blocks.map(({ kind }) => kind),
      ['paragraph', 'dash'],
    )
  })

  it('reads tables with bars, and as pasted from a spreadsheet; short rows are filled', () => {
    const barred = parseBody('| TT | Tên |\n|---|---|\n| 1 | Hồ Văn A |').blocks[0]
    assert.deepEqual(barred, { kind: 'table', header: ['TT', 'Tên'], rows: [['1', 'Hồ Văn A']] })
    const pasted = parseBody('TT\tTên\tXã\n1\tHồ Văn A').blocks[0]
    assert.deepEqual(pasted, { kind: 'table', header: ['TT', 'Tên', 'Xã'], rows: [['1', 'Hồ Văn A', '']] })
  })

  it('gives appendices and issued documents pages of their own', () => {
    const { annexes, blocks } = parseBody(`Nội dung.
PHỤ LỤC I
DANH SÁCH HỘ NGHÈO
| TT | Họ tên |
|---|---|
| 1 | Hồ Thị B |
Ban hành kèm theo: Quy chế làm việc của Tổ
Điều 1. Phạm vi.`)
    assert.equal(blocks.length, 1)
    assert.deepEqual(
      annexes.map(({ kind, label, title, blocks: own }) => [kind, label, title, own.length]),
      [
        ['appendix', 'Phụ lục I', 'DANH SÁCH HỘ NGHÈO', 1],
        ['issued', 'Quy chế', 'làm việc của Tổ', 1],
      ],
    )
  })

  it('composes what telephones send decomposed', () => {
    assert.deepEqual(parseBody('Điều 1. Đã rà soát.'.normalize('NFD')), parseBody('Điều 1. Đã rà soát.'))
  })

  it('written and read again is the same for every starting text', () => {
    for (const { code } of paperTypes) {
      const read = parseBody(skeletonOf(code, 'Ủy ban nhân dân huyện Đakrông'))
      assert.deepEqual(parseBody(writeBody(read)), read, code)
    }
  })

  it('loses no word, however lines begin and end', () => {
    const starts = fc.constantFrom('Điều 1. ', '1. ', '1.1. ', 'a) ', '- ', '+ ', 'Chương I. ', 'Mục 1 ', 'Căn cứ ', 'CHỦ TỊCH ', 'Phụ lục II ', 'Phụ lục ', 'Ban hành kèm theo: Quy chế ', '| a | ', '|---|---|', '\t', 'Kính gửi: ', 'Kính gửi:\n- ', 'I. ', 'QUYẾT ĐỊNH: ', './.', '') // prettier-ignore
    const ends = fc.constantFrom('', ';', '.', ':', ' |', '\t', './.', ' ./.')
    const lines = fc.array(fc.tuple(starts, ends), { maxLength: 14 })
    fc.assert(
      fc.property(lines, (shapes) => {
        const text = shapes.map(([start, end], at) => `${start}từ${at}x${end}`).join('\n')
        const read = JSON.stringify(parseBody(text))
        const written = writeBody(parseBody(text))
        for (const at of shapes.keys()) {
          assert.ok(read.includes(`từ${at}x`), `từ${at}x is lost in ${text}`)
          assert.ok(written.includes(`từ${at}x`), `từ${at}x is not written again`)
        }
      }),
      { numRuns: 3000 },
    )
  })
})
