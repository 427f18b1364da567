import assert from 'node:assert/strict'
import { it } from 'node:test'
import { readTyped } from '#kit/typed-text/index.ts'
import { articlesOf, stretchesOf } from './articles.ts'

const text = readTyped(
  'Căn cứ Luật Tổ chức chính quyền địa phương;\n\n## Chương I\n\n**Điều 1. Phạm vi**\n\n1. Một.\n\nĐiều 2: Đối tượng\n\nTheo Điều 1.\n\nĐiều 2. Nhắc lại\n\nĐiều 3a. Thêm',
)

it('a text is cut where its articles begin, and each anchor is one place', () => {
  assert.deepEqual(
    articlesOf(text).map(({ anchor }) => anchor),
    ['dieu-1', 'dieu-2', 'dieu-3a'],
  )
  assert.equal(stretchesOf(text)[0]?.article, null)
  const kept = stretchesOf(text).reduce((count, stretch) => count + stretch.text.blocks.length, 0)
  assert.equal(kept, text.blocks.length)
})
