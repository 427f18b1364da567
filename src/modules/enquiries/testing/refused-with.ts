import assert from 'node:assert/strict'
import { Refusal } from '#kit/refusal.ts'

/** Asserts that an act is refused with this code among its reasons. */
export const refusedWith = (code: string, act: Promise<unknown>): Promise<void> =>
  assert.rejects(act, (fault: unknown) => {
    assert.ok(fault instanceof Refusal, String(fault))
    const codes = fault.reasons.map((reason) => reason.code)
    assert.ok(codes.includes(code), codes.join(', '))
    return true
  })
