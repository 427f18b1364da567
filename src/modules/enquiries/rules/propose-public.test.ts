import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { namesIn } from './names-in.ts'
import { proposePublic } from './propose-public.ts'

it('personal details and the name of the sender are left out, the rest stays letter for letter', () => {
  const { text, hidden } = proposePublic(
    'Tôi là Hồ Thị Mai, điện thoại 0912 345 678, hỏi về hộ nghèo. HO THI MAI cảm ơn.',
    'Hồ Thị Mai',
  )
  assert.equal(text, 'Tôi là […], điện thoại […], hỏi về hộ nghèo. […] cảm ơn.')
  assert.deepEqual(hidden, ['0912 345 678', 'Hồ Thị Mai', 'HO THI MAI'])
})

it('a name is found whatever stands between its words', () => {
  const { text } = proposePublic('Kính gửi HỒ  THỊ\nMAI; ho-thi-mai, Hồ Thị Mai Lan', 'Hồ Thị Mai')
  assert.equal(text, 'Kính gửi […]; […], […] Lan')
})

it('a text without anything private comes back as it was', () => {
  const said = 'Đường vào bản Kè bị sạt lở từ ngày 12/10/2026.'
  assert.deepEqual(proposePublic(said, 'Hồ Thị Mai'), { text: said, hidden: [] })
})

it('no name of several words is left in a proposal, whatever is around it', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), fc.string({ maxLength: 40 }), (before, after) => {
      const { text } = proposePublic(`${before} Hồ Văn Năm ${after}`.normalize('NFC'), 'Hồ Văn Năm')
      // A letter glued to the name makes it another word, which is what `namesIn` looks for too.
      return !namesIn(text, 'Hồ Văn Năm')
    }),
  )
})
