import assert from 'node:assert/strict'
import { Refusal } from '#kit/refusal.ts'

/** Asserts that an act is refused with this code among its reasons. */
export const refusedWith = (code: string, act: Promise<unknown>): Promise<void> =>
  assert.rejects(act, (fault: unknown) => {
    assert.ok(fault instanceof Refusal, String(fault))
    assert.ok(
      fault.reasons.some((reason) => reason.code === code),
      fault.reasons.map((reason) => reason.code).join(', '),
    )
    return true
  })
