import assert from 'node:assert/strict'
import { it } from 'node:test'
import { namesIn } from './names-in.ts'

it('the name of the sender is found with or without its marks, but not a part of it', () => {
  assert.ok(namesIn('Tôi là HỒ THỊ MAI, ở bản Kè.', 'Hồ Thị Mai'))
  assert.ok(namesIn('toi la ho thi mai', 'Hồ Thị Mai'))
  assert.ok(!namesIn('Chị Mai ở bản Kè; họ thì mãi không trả lời được', 'Mai'))
  assert.ok(!namesIn('Bà Hồ Thị Main', 'Hồ Thị Mai'))
  assert.ok(!namesIn('Người dân nộp tại Bộ phận Một cửa', 'Người dân'), 'what anybody signs with')
})
