import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Attempt, AttemptHistory } from '../attempt.ts'
import {
  lockAfter,
  lockMinutes,
  locksNow,
  mayTryToSignIn,
  slowAfter,
  strangersPerAddress,
} from './lock-out.ts'

const start = Temporal.Instant.from('2026-11-23T01:00:00Z')
const after = (seconds: number) => start.add({ milliseconds: Math.round(seconds * 1000) })
const office = '10.0.0.1'
const elsewhere = '203.0.113.9'

const nothing: AttemptHistory = {
  ofName: [],
  familiarAddresses: [],
  unlockedAt: null,
  namesFailedHere: 0,
  namesSignedInHere: 0,
  lastFailureHere: null,
}
/** So many wrong passwords one second apart, the last at `start`; newest first. */
const wrong = (count: number, address = elsewhere): Attempt[] =>
  Array.from({ length: count }, (_, back) => ({ at: after(-back), address, succeeded: false }))
const codes = (history: AttemptHistory, address: string, seconds: number) =>
  mayTryToSignIn(history, address, after(seconds)).map(({ code }) => code)

describe('lock-out by name', () => {
  const cases: [failures: number, seconds: number, code: string | undefined][] = [
    [0, 0, undefined],
    [slowAfter - 1, 0.5, undefined],
    [slowAfter, 1.5, 'identity.slow-down'],
    [slowAfter, 2.1, undefined],
    [slowAfter + 3, 15.5, 'identity.slow-down'],
    [slowAfter + 3, 16.1, undefined],
    [lockAfter, 60 * (lockMinutes - 1), 'identity.locked-for-now'],
    [lockAfter, 60 * lockMinutes + 1, undefined],
    [lockAfter + 40, 60 * (lockMinutes - 1), 'identity.locked-for-now'],
  ]
  for (const [failures, seconds, code] of cases)
    it(`${failures} wrong passwords, ${seconds} s later: ${code ?? 'may try'}`, () => {
      assert.deepEqual(codes({ ...nothing, ofName: wrong(failures) }, elsewhere, seconds), code ? [code] : [])
    })

  it('a right password and an administrator both begin the count anew', () => {
    const right = { at: after(1), address: elsewhere, succeeded: true }
    assert.deepEqual(codes({ ...nothing, ofName: [right, ...wrong(lockAfter)] }, elsewhere, 2), [])
    assert.deepEqual(codes({ ...nothing, ofName: wrong(lockAfter), unlockedAt: after(1) }, elsewhere, 2), [])
  })

  it('strangers cannot lock somebody out of the office where the name is at home', () => {
    const history = { ...nothing, ofName: wrong(100), familiarAddresses: [office] }
    assert.deepEqual(codes(history, office, 1), [])
    assert.deepEqual(codes(history, elsewhere, 1), ['identity.locked-for-now'])
  })

  it('at home, a colleague’s guesses lock too', () => {
    const history = { ...nothing, ofName: wrong(lockAfter, office), familiarAddresses: [office] }
    assert.deepEqual(codes(history, office, 1), ['identity.locked-for-now'])
  })

  it('tells of the lock exactly once', () => {
    for (let count = 0; count < 30; count++)
      assert.equal(locksNow({ ...nothing, ofName: wrong(count) }, elsewhere), count + 1 === lockAfter)
  })
})

describe('lock-out by address', () => {
  const busy = { ...nothing, namesFailedHere: strangersPerAddress, lastFailureHere: start }

  it('many different failing names slow a stranger for seconds, never a name at home there', () => {
    assert.deepEqual(codes(busy, office, 1), ['identity.address-slowed'])
    assert.deepEqual(codes(busy, office, 11), [])
    assert.deepEqual(codes({ ...busy, familiarAddresses: [office] }, office, 1), [])
  })

  it('an office of two hundred that mostly signs in well is not slowed by its own mistakes', () => {
    assert.deepEqual(codes({ ...busy, namesFailedHere: 200, namesSignedInHere: 120 }, office, 1), [])
  })
})

const address = fc.constantFrom(office, elsewhere, '198.51.100.7')
const attempts = fc
  .array(fc.record({ address, succeeded: fc.boolean(), ago: fc.integer({ min: 0, max: 86_400 }) }), {
    maxLength: 100,
  })
  .map((list) =>
    list
      .toSorted((one, other) => one.ago - other.ago)
      .map(({ address: from, succeeded, ago }) => ({ at: after(-ago), address: from, succeeded })),
  )
const histories = fc.record({
  ofName: attempts,
  familiarAddresses: fc.uniqueArray(address),
  unlockedAt: fc.option(fc.integer({ min: 0, max: 86_400 }).map((ago) => after(-ago))),
  namesFailedHere: fc.nat(500),
  namesSignedInHere: fc.nat(300),
  lastFailureHere: fc.option(fc.integer({ min: 0, max: 900 }).map((ago) => after(-ago))),
})

describe('whatever happened before', () => {
  it('nobody waits longer than the quarter of an hour', () => {
    fc.assert(
      fc.property(histories, address, (history, from) => {
        assert.deepEqual(codes(history, from, 60 * lockMinutes), [])
      }),
    )
  })

  it('the same person who may try now may try later when nothing else happens', () => {
    fc.assert(
      fc.property(histories, address, fc.nat(1000), fc.nat(1000), (history, from, now, more) => {
        if (codes(history, from, now).length === 0) assert.deepEqual(codes(history, from, now + more), [])
      }),
    )
  })

  it('attempts from other addresses never keep a name from the address where it is at home', () => {
    fc.assert(
      fc.property(histories, attempts, (history, strangers) => {
        const home = { ...history, familiarAddresses: [office] }
        const ofName = [...history.ofName, ...strangers.filter((one) => one.address !== office)].toSorted(
          (one, other) => Temporal.Instant.compare(other.at, one.at),
        )
        assert.deepEqual(codes({ ...home, ofName }, office, 1), codes(home, office, 1))
      }),
    )
  })

  it('guessing for a day from everywhere gives a stranger at most some hundred looks at a password', () => {
    const ofName: Attempt[] = []
    let now = start
    let looks = 0
    while (now.since(start).total('hours') < 24) {
      const history = { ...nothing, ofName: ofName.slice(0, 100), familiarAddresses: [office] }
      const [wait] = mayTryToSignIn(history, elsewhere, now)
      if (wait) {
        now = now.add({ seconds: Number(wait.params?.seconds) })
        continue
      }
      looks++
      ofName.unshift({ at: now, address: elsewhere, succeeded: false })
    }
    assert.ok(looks <= lockAfter + (24 * 60) / lockMinutes, `${looks} looks`)
  })
})
