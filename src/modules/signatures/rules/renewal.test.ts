import assert from 'node:assert/strict'
import { it } from 'node:test'
import { nextTryAt } from './next-try.ts'
import { renewalAt, renewalDue } from './renewal.ts'

const at = (text: string) => Temporal.Instant.from(`${text}T00:00:00Z`)
const stamp = (until: string, ...names: readonly string[]) => ({
  until: at(until),
  algorithms: names.map((algorithm) => ({ algorithm, ...(algorithm === 'rsa' ? { bits: 2048 } : {}) })),
})

it('a time stamp is renewed ninety days before its certificate ends', () => {
  const one = stamp('2033-03-01', 'sha256', 'ec')
  assert.equal(String(renewalAt(one)), '2032-12-01T00:00:00Z')
  assert.equal(renewalDue(one, at('2032-11-30')), false)
  assert.equal(renewalDue(one, at('2032-12-01')), true)
})

it('or before one of its algorithms ends, whichever comes first', () => {
  const policy = [
    { algorithm: 'sha256', from: '2002-08-01', until: '2030-01-01', source: 'test' },
    { algorithm: 'rsa', leastBits: 1024, from: '1995-01-01', until: '2014-01-01', source: 'test' },
    { algorithm: 'rsa', leastBits: 2048, from: '1995-01-01', until: '2031-01-01', source: 'test' },
    { algorithm: 'rsa', leastBits: 3072, from: '1995-01-01', source: 'test' },
  ]
  assert.equal(String(renewalAt(stamp('2033-03-01', 'sha256', 'rsa'), policy)), '2029-10-03T00:00:00Z')
  assert.equal(String(renewalAt(stamp('2033-03-01', 'rsa'), policy)), '2030-10-03T00:00:00Z')
  const large = { until: at('2033-03-01'), algorithms: [{ algorithm: 'rsa', bits: 4096 }] }
  assert.equal(String(renewalAt(large, policy)), '2032-12-01T00:00:00Z')
  assert.equal(renewalDue(stamp('2033-03-01', 'md5'), at('2026-11-26'), policy), true)
})

const now = at('2026-11-26')
const tried = { level: 'B-B', lacking: [], attempts: 0, renewAt: null } as const
const days = (next: Temporal.Instant | null) => next && Math.round(next.since(now).total('minutes')) / 1440

it('a service that is away is asked again after growing pauses, at last once a week; what is hopeless never', () => {
  const pauses = [0, 1, 2, 5, 6, 20, 30, 300].map((attempts) =>
    days(nextTryAt({ ...tried, lacking: ['time-stamp-unavailable'], attempts }, now)),
  )
  assert.deepEqual(
    pauses,
    [5, 15, 45, 1215, 1440, 1440, 10080, 10080].map((minutes) => minutes / 1440),
  )
  for (const code of ['file-unreadable', 'file-unsigned', 'signature-broken'])
    assert.equal(nextTryAt({ ...tried, lacking: [code, 'evidence-wrong'] }, now), null)
})

it('what only an administrator mends waits longer, and a finished paper until its stamp is to be renewed', () => {
  assert.equal(days(nextTryAt({ ...tried, lacking: ['time-stamp-service-missing'] }, now)), 1)
  assert.equal(days(nextTryAt({ ...tried, lacking: ['revocation-not-offered'] }, now)), 30)
  assert.equal(days(nextTryAt({ ...tried, renewAt: at('2033-01-01') }, now)), 30)
  assert.equal(days(nextTryAt({ ...tried, renewAt: at('2026-12-06') }, now)), 10)
  assert.equal(days(nextTryAt({ ...tried, renewAt: at('2026-11-01') }, now)), 30)
})
