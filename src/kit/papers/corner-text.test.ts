import assert from 'node:assert/strict'
import { it } from 'node:test'
import { attachedText, copyText } from './corner-text.ts'

const at = Temporal.Instant.from('2026-11-23T03:15:30Z')

it('a copy says its kind, who copied and when, in the time of Viet Nam', () => {
  assert.deepEqual(copyText('SAO Y', 'UBND xã Đakrông', at), {
    kind: 'SAO Y',
    text: 'SAO Y; UBND xã Đakrông; 23/11/2026; 10:15:30 +07:00',
  })
})

it('a file that goes with a paper says its number and when it was signed', () => {
  assert.deepEqual(attachedText('15/QĐ-UBND', at), { text: 'Số: 15/QĐ-UBND; 23/11/2026; 10:15:30 +07:00' })
})
