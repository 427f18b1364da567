import assert from 'node:assert/strict'
import { it } from 'node:test'
import { newId } from '#kit/ids.ts'
import { type RichText, richTextSchema } from '#kit/rich-text/index.ts'
import { editableHtml, readEditable } from './editing.ts'

const text = (words: string) => [{ kind: 'text', text: words }] as const

it('what the writing screen is given and sends back unchanged is the same text, pictures and files too', () => {
  const document: RichText = richTextSchema.parse({
    version: 1,
    blocks: [
      { kind: 'heading', level: 2, content: text('Lịch tiêm') },
      { kind: 'paragraph', align: 'center', content: text('Bà con giữ trâu bò ở nhà.') },
      {
        kind: 'list',
        ordered: true,
        numbering: 'letters',
        start: 3,
        items: [[{ kind: 'paragraph', content: text('Thôn Ly Tôn') }]],
      },
      {
        kind: 'table',
        caption: text('Giờ tiêm'),
        headerRows: 1,
        headerColumn: false,
        rows: [
          [{ blocks: [{ kind: 'paragraph', content: text('Thôn') }] }],
          [{ blocks: [{ kind: 'paragraph', content: text('Vôi') }] }],
        ],
      },
      {
        kind: 'figure',
        picture: newId(),
        alt: 'Cán bộ thú y',
        decorative: false,
        caption: text('Ảnh: Minh Vũ'),
      },
      {
        kind: 'gallery',
        figures: [{ kind: 'figure', picture: newId(), alt: 'Một', decorative: false, caption: [] }],
      },
      { kind: 'video', file: newId(), title: 'Hướng dẫn', captions: newId(), transcript: 'Chào bà con.' },
      { kind: 'audio', file: newId(), title: 'Bản tin', transcript: '' },
      { kind: 'attachment', file: newId(), title: 'Mẫu đơn' },
    ],
  })
  assert.deepEqual(readEditable(editableHtml(document)), document)
})

it('nothing but the text is read from what a browser sends', () => {
  const sent =
    '<p onclick="x()">Một<script>x()</script><img src="https://xau.vn/a.png"></p><iframe src="/"></iframe>'
  assert.deepEqual(readEditable(sent).blocks, [{ kind: 'paragraph', content: text('Một') }])
})
