import assert from 'node:assert/strict'
import { it } from 'node:test'
import { paragraphsOf } from './paragraphs-of.ts'

it('lines become the paragraphs that they were set from', () => {
  const set = [
    'Điều 1. Phạm vi điều chỉnh',
    '1. Quy định này quy định về việc quản lý, sử dụng đường',
    'liên thôn trên địa bàn huyện.',
    '2. Không áp dụng với quốc lộ, tỉnh lộ và những đường mà',
    '\f- 2 -',
    'Nhà nước đã giao cho cơ quan khác quản lý, bảo trì từ trước,',
    'a) Trừ đoạn đi chung;',
    '',
    'Điều 2. Hiệu lực',
    'Quy định này có hiệu lực từ ngày ký.',
  ].join('\n')
  assert.deepEqual(paragraphsOf(set), [
    'Điều 1. Phạm vi điều chỉnh',
    '1. Quy định này quy định về việc quản lý, sử dụng đường liên thôn trên địa bàn huyện.',
    '2. Không áp dụng với quốc lộ, tỉnh lộ và những đường mà Nhà nước đã giao cho cơ quan khác quản lý, bảo trì từ trước,',
    'a) Trừ đoạn đi chung;',
    'Điều 2. Hiệu lực',
    'Quy định này có hiệu lực từ ngày ký.',
  ])
  assert.deepEqual(paragraphsOf(' \n\n'), [])
})
