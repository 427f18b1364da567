import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Block, checkAccessibility, type Inline, type RichText } from './index.ts'

const id = '00000000-0000-7000-8000-000000000000'
const text = (words: string): Inline => ({ kind: 'text', text: words })
const bold = (words: string): Inline => ({ kind: 'text', text: words, marks: ['strong'] })
const paragraph = (...content: Inline[]): Block => ({ kind: 'paragraph', content })
const heading = (level: 2 | 3 | 4): Block => ({ kind: 'heading', level, content: [text('Mục')] })
const figure = (alt: string, decorative = false): Block => ({
  kind: 'figure',
  picture: id,
  alt,
  decorative,
  caption: [],
})
const link = (words: string): Block =>
  paragraph(text('Mời '), { kind: 'link', href: '/a', content: [{ kind: 'text', text: words }] })
const table = (headerRows: number, headerColumn: boolean, ...blocks: Block[]): Block => ({
  kind: 'table',
  caption: [],
  headerRows,
  headerColumn,
  rows: [[{ blocks }, { blocks: [paragraph(text('b'))] }]],
})
const video = (transcript: string, captions?: string): Block => ({
  kind: 'video',
  file: id,
  title: '',
  transcript,
  ...(captions ? { captions } : {}),
})
const audio = (transcript: string): Block => ({ kind: 'audio', file: id, title: '', transcript })
const capitals = 'ỦY BAN NHÂN DÂN XÃ TÀ RỤT THÔNG BÁO LỊCH TIÊM CHỦNG MỞ RỘNG CHO TRẺ EM DƯỚI NĂM TUỔI'

const cases: readonly (readonly [what: string, blocks: readonly Block[], found: readonly (readonly [string, string])[]])[] = [
  ['a picture that nobody described', [figure('')], [['alt-missing', 'blocks.0']]],
  ['a decorative picture', [figure('', true)], []],
  ['a description', [figure('Lớp học có 25 học viên')], []],
  ['a name of a file', [figure('IMG_2031.JPG'), figure('DSC 0012'), figure('anh-01'), figure('Ảnh 01')], [0, 1, 2, 3].map((at) => ['alt-is-file-name', `blocks.${at}`])],
  ['a picture in a gallery', [{ kind: 'gallery', figures: [figure('x') as Block & { kind: 'figure' }, figure('') as Block & { kind: 'figure' }] }], [['alt-missing', 'blocks.0.figures.1']]],
  ['headings in order', [heading(2), heading(3), heading(4), heading(2)], []],
  ['a level that is skipped', [heading(2), heading(4)], [['heading-skipped', 'blocks.1']]],
  ['a text that begins too deep', [paragraph(text('a')), heading(3)], [['heading-skipped', 'blocks.1']]],
  ['links that say nothing', ['tại đây', 'Xem thêm…', 'click', 'Click vào đây', 'ở đây', 'đây', 'Xem chi tiết', 'link', '>>'].map(link), Array.from({ length: 9 }, (_, at) => ['link-says-nothing', `blocks.${at}.content.1`])],
  ['links that say where they lead', ['Lịch tiêm chủng', 'Xem thêm lịch tiêm chủng', 'Đẩy mạnh', 'Nghị định 13/2023', 'vanthu@a.vn'].map(link), []],
  ['an address as a text', [link('https://quangtri.gov.vn/a?b=1'), link('www.a.vn')], [['link-is-address', 'blocks.0.content.1'], ['link-is-address', 'blocks.1.content.1']]],
  ['a table without headers', [table(0, false)], [['table-without-headers', 'blocks.0']]],
  ['tables with headers', [table(1, false), table(0, true)], []],
  ['a picture in a cell', [table(1, false, figure(''))], [['alt-missing', 'blocks.0.rows.0.0.blocks.0']]],
  ['recordings that some cannot follow', [video(''), audio(' ')], [['video-without-captions', 'blocks.0'], ['audio-without-transcript', 'blocks.1']]],
  ['recordings that all can follow', [video('Lời'), video('', id), audio('Lời')], []],
  ['a paragraph in capitals', [paragraph(text(capitals))], [['capitals', 'blocks.0']]],
  ['a short line in capitals', [paragraph(text('ỦY BAN NHÂN DÂN XÃ TÀ RỤT 2026'))], []],
  ['a paragraph without an end', [paragraph(text('từ '.repeat(201)))], [['paragraph-too-long', 'blocks.0']]],
  ['a long paragraph', [paragraph(text('Từ này. '.repeat(100)))], []],
  ['a sentence without an end', [paragraph(text(`${'từ '.repeat(61)}rồi hết. Câu sau ngắn.`))], [['sentence-too-long', 'blocks.0']]],
  ['sentences with numbers and abbreviations', [paragraph(text(`Theo Đ. 22, NĐ 30/2020, ${'từ '.repeat(30)}năm 2026. Ngày 1.2, ${'từ '.repeat(40)}xong.`))], []],
  ['a heading that is only bold', [paragraph(bold('Việc cần làm ngay'))], [['heading-by-hand', 'blocks.0']]],
  ['a bold sentence, and bold words', [paragraph(bold('Gọi ngay 114.')), paragraph(bold('Nơi họp'), text(' nhà văn hóa'))], []],
  ['a signature line in bold', [{ kind: 'paragraph', align: 'right', content: [bold('KT. CHỦ TỊCH')] }], []],
  ['a bold cell', [table(1, false, paragraph(bold('Cộng')))], []],
  ['a list by hand', [paragraph(text('- gạo'), { kind: 'break' }, text('- muối'))], [['list-by-hand', 'blocks.0']]],
  ['a dash in a sentence', [paragraph(text('Gạo'), { kind: 'break' }, text('- muối'))], []],
  ['a heading in capitals', [{ kind: 'heading', level: 2, content: [text('THÔNG BÁO KHẨN CẤP')] }], [['heading-in-capitals', 'blocks.0']]],
  ['a short name in a heading', [{ kind: 'heading', level: 2, content: [text('UBND XÃ')] }], []],
  ['a heading as long as a paragraph', [{ kind: 'heading', level: 2, content: [text('từ '.repeat(31))] }], [['heading-too-long', 'blocks.0']]],
  ['what stands in a list in a quote', [{ kind: 'quote', blocks: [{ kind: 'list', ordered: false, items: [[link('đây')]] }] }], [['link-says-nothing', 'blocks.0.blocks.0.items.0.0.content.1']]],
] // prettier-ignore

describe('what a document keeps from somebody', () => {
  for (const [what, blocks, expected] of cases)
    it(what, () => {
      const document: RichText = { version: 1, blocks }
      const found = checkAccessibility(document).map(({ code, at }) => [code, at.join('.')])
      assert.deepEqual(found, expected)
    })
})
