import assert from 'node:assert/strict'
import { it } from 'node:test'
import { askedWords, snippetOf } from './snippet.ts'

const hitsIn = (text: string, question: string) =>
  snippetOf(text, askedWords(question))
    .filter(({ hit }) => hit)
    .map(({ text: words }) => words)

it('marks what was asked for, with or without tone marks, in phrases and references', () => {
  assert.deepEqual(hitsIn('Ứng phó mưa lũ, sạt lở đất', 'mua lu'), ['mưa lũ,'])
  assert.deepEqual(hitsIn('Thực hiện văn bản số 123/QĐ-UBND ngày', '"thực hiện"'), ['Thực hiện'])
  assert.deepEqual(hitsIn('Không có gì', 'lũ'), [])
})

it('shows the stretch where the words stand together, and stays short', () => {
  const text = `${'đầu '.repeat(200)}khắc phục hậu quả mưa lũ ${'cuối '.repeat(200)}`
  const pieces = snippetOf(text, askedWords('hau qua mua lu'))
  assert.ok(pieces.some(({ text: words, hit }) => hit && words.includes('hậu quả mưa lũ')))
  assert.ok(pieces.flatMap(({ text: words }) => words.split(' ')).length <= 34)
})

it('takes anything for a question', () => {
  for (const question of ['', '"', '---', '%_\\', '🙂', 'a'.repeat(400)])
    assert.ok(snippetOf('một hai', askedWords(question)))
})
