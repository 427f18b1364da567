import assert from 'node:assert/strict'
import { it } from 'node:test'
import { consultationStateOn, liesOpenLongEnough } from './consultation-state.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const base = {
  step: 'approved',
  opensOn: day('2026-11-01'),
  closesOn: day('2026-11-30'),
  withdrawnWhy: null,
  report: null,
}

it('a consultation is open from its first to its last day, and nothing else counts before it was approved', () => {
  const on = (text: string, more: Partial<Parameters<typeof consultationStateOn>[1]> = {}) =>
    consultationStateOn(day(text), { ...base, ...more })
  assert.deepEqual(
    ['2026-10-31', '2026-11-01', '2026-11-30', '2026-12-01'].map((text) => on(text)),
    ['coming', 'open', 'open', 'closed'],
  )
  assert.equal(on('2026-11-10', { step: null }), 'draft')
  assert.equal(on('2026-11-10', { step: 'submitted' }), 'submitted')
  assert.equal(on('2026-11-10', { withdrawnWhy: 'Nhầm bản' }), 'withdrawn')
  assert.equal(on('2026-12-10', { report: 'Xong' }), 'reported')
})

it('a draft lies open for the term, both days counted, or says why not', () => {
  const text = {
    kind: 'normative',
    title: 'x',
    lead: '',
    body: null,
    opensOn: day('2026-11-01'),
    closesOn: day('2026-11-20'),
    shortWhy: '',
  } as const
  assert.deepEqual(liesOpenLongEnough(text, 20), [])
  assert.equal(liesOpenLongEnough(text, 21)[0]?.code, 'legislation.too-short')
  assert.deepEqual(liesOpenLongEnough({ ...text, shortWhy: 'Trình tự rút gọn' }, 30), [])
  assert.equal(
    liesOpenLongEnough({ ...text, closesOn: day('2026-10-20') }, 1)[0]?.code,
    'legislation.closes-before',
  )
})
