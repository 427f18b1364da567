import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { makeProof, readProof, speedOf } from './proof.ts'
import { markOf } from './visitor-mark.ts'

const now = Temporal.Instant.from('2026-12-01T02:00:00Z')

describe('the proof of a form', () => {
  const key = Buffer.alloc(32, 1)
  const proof = makeProof(key, 'comment a', now, 'chance-0123')
  it('tells when it was shown, and is one form’s own', () => {
    const seen = readProof(key, 'comment a', proof)!
    assert.ok(seen.seenAt.equals(now))
    assert.notDeepEqual(
      seen.form,
      readProof(key, 'comment a', makeProof(key, 'comment a', now, 'chance-4567'))!.form,
    )
  })
  it('of another page, another key, or changed, is none', () => {
    assert.equal(readProof(key, 'comment b', proof), undefined)
    assert.equal(readProof(Buffer.alloc(32, 2), 'comment a', proof), undefined)
    for (const typed of ['', 'x', proof.slice(1), `${proof}A`, proof.replace(/^./, 'z'), '.'.repeat(100)])
      assert.equal(readProof(key, 'comment a', typed), undefined, typed)
  })
  for (const [seconds, speed] of [
    [0, 'too-fast'],
    [2.9, 'too-fast'],
    [3, 'human'],
    [86_400, 'human'],
    [86_401, 'too-old'],
    [-60, 'too-fast'],
  ] as const)
    // prettier-ignore
    it(`after ${seconds} s is ${speed}`, () =>
      assert.equal(speedOf({ seenAt: now, form: key }, now.add({ milliseconds: seconds * 1000 })), speed))
})

describe('the mark of a visitor', () => {
  const mark = (address: string, salt = 1) => markOf(Buffer.alloc(32, salt), address).toString('hex')
  it('is one for an address and day, and none’s under another salt', () => {
    assert.equal(mark('203.0.113.7'), mark('203.0.113.7'))
    assert.notEqual(mark('203.0.113.7'), mark('203.0.113.8'))
    assert.notEqual(mark('203.0.113.7'), mark('203.0.113.7', 2))
  })
})
