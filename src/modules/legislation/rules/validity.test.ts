import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { validityOn } from './validity.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const days = (
  effectiveFrom: string | null,
  endedOn: string | null = null,
  partialFrom: string | null = null,
) => ({
  effectiveFrom: effectiveFrom === null ? null : day(effectiveFrom),
  endedOn: endedOn === null ? null : day(endedOn),
  partialFrom: partialFrom === null ? null : day(partialFrom),
})

describe('whether a document holds on a day', () => {
  const cases = [
    ['2023-03-22', days('2023-03-23'), 'not-yet', '2023-03-23'],
    ['2023-03-23', days('2023-03-23'), 'in-force', '2023-03-23'],
    ['2024-01-01', days('2023-03-23', null, '2024-01-02'), 'in-force', '2023-03-23'],
    ['2024-01-02', days('2023-03-23', null, '2024-01-02'), 'partial', '2024-01-02'],
    ['2025-06-30', days('2023-03-23', '2025-07-01', '2024-01-02'), 'partial', '2024-01-02'],
    ['2025-07-01', days('2023-03-23', '2025-07-01', '2024-01-02'), 'ended', '2025-07-01'],
    ['2025-07-01', days(null), 'unknown', null],
    ['2025-07-01', days(null, '2025-01-01'), 'ended', '2025-01-01'],
    // Ended before it began: it never held.
    ['2025-07-01', days('2026-01-01', '2025-01-01'), 'ended', '2025-01-01'],
  ] as const
  for (const [on, facts, validity, since] of cases)
    it(`${on}: ${validity}`, () => {
      const found = validityOn(day(on), facts)
      assert.deepEqual([found.validity, found.since?.toString() ?? null], [validity, since])
    })
})
