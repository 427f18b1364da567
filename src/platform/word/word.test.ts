import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { Document, Packer, Paragraph } from 'docx'
import type { Paper } from '#kit/papers/index.ts'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readWord, writeWord } from './index.ts'

const paper: Paper = {
  typeCode: 'quyet-dinh',
  organ: 'Ủy ban nhân dân huyện Đakrông',
  number: '',
  symbol: 'QĐ-UBND',
  place: 'Đakrông',
  abstract: 'Về việc phê duyệt danh sách hộ được hỗ trợ',
  addressees: [],
  blocks: [],
  annexes: [],
  signatures: [{ lines: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], name: 'Hồ Thị Mai' }],
  receivers: ['Như Điều 3', 'Lưu: VT, TCKH'],
  written: new Temporal.PlainDate(2026, 11, 23),
}
const text = [
  'Căn cứ Luật Tổ chức chính quyền địa phương;',
  'QUYẾT ĐỊNH:',
  'Điều 1. Phê duyệt danh sách 42 hộ & mức hỗ trợ < 60 triệu đồng.',
  '| Thôn | Số hộ |',
  '| --- | --- |',
  '| A Rồng | 12 |',
  '| Ly Tôn | 30 |',
  '1. Kinh phí: ngân sách huyện.',
  'a) Cấp một lần;',
  '- Công khai tại nhà sinh hoạt cộng đồng.',
].join('\n')

const folder = mkdtempSync(join(tmpdir(), 'krong-word-'))
after(() => rmSync(folder, { recursive: true }))
let count = 0
const read = (bytes: Uint8Array) => {
  const path = join(folder, `${++count}.docx`)
  writeFileSync(path, bytes)
  return readWord(path)
}

describe('drafts in Word', () => {
  it('come back as they were typed, tables too', async () => {
    assert.deepEqual(await read(await writeWord(paper, text)), { outcome: 'read', text })
  })

  it('leave head, signature and receivers out of the text', async () => {
    assert.deepEqual(await read(await writeWord(paper, 'Một đoạn duy nhất.')), {
      outcome: 'read',
      text: 'Một đoạn duy nhất.',
    })
  })

  it('tell a file from elsewhere, and a damaged one', async () => {
    const foreign = await Packer.toBuffer(
      new Document({ sections: [{ children: [new Paragraph('Của nơi khác')] }] }),
    )
    assert.deepEqual(await read(foreign), { outcome: 'foreign' })
    assert.deepEqual(await read(Buffer.from('PK không phải Word')), { outcome: 'damaged' })
  })
})
