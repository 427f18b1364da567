import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fold, slug } from './index.ts'

test('the fold forgets tone and vowel marks, case, đ and spare spaces', () => {
  const cases = [
    ['Đakrông', 'dakrong'],
    ['  Ủy ban\u00a0 nhân  dân\n', 'uy ban nhan dan'],
    ['NGUYỄN THỊ HƯỜNG', 'nguyen thi huong'],
    ['Hồ Văn Ngợi', 'ho van ngoi'],
    ['123/QĐ-UBND', '123/qd-ubnd'],
    ['', ''],
  ]
  for (const [text, folded] of cases) assert.equal(fold(text!), folded)
})

test('composed and decomposed spellings fold alike, and folding twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      assert.equal(fold(text.normalize('NFD')), fold(text.normalize('NFC')))
      assert.equal(fold(fold(text)), fold(text))
    }),
  )
})

test('a slug is fit for a URL', () => {
  assert.equal(slug('Tà Rụt'), 'ta-rut')
  assert.equal(slug('  Thủ tục: Đăng ký khai sinh (cấp xã)! '), 'thu-tuc-dang-ky-khai-sinh-cap-xa')
  assert.equal(slug('đường về bản', 9), 'duong-ve')
  assert.equal(slug('???'), '')
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.integer({ min: 1, max: 90 }),
      (text, limit) => {
        assert.match(slug(text, limit), /^([a-z0-9]+(-[a-z0-9]+)*)?$/)
        assert.ok(slug(text, limit).length <= limit)
      },
    ),
  )
})
