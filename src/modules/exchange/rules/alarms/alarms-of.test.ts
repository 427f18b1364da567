import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { Standing } from '../../alarm.ts'
import { alarmsOf } from './alarms-of.ts'

const now = Temporal.Instant.from('2026-11-26T08:00:00Z')
const ago = (minutes: number) => now.subtract({ minutes })
const quiet: Standing = {
  now,
  patience: 60,
  lanes: [],
  axes: [],
  certificates: [{ peer: null, until: now.add({ hours: 24 * 400 }) }],
  refusesFrom: null,
  otherContent: 0,
  held: 0,
}
const codes = (standing: Partial<Standing>) =>
  alarmsOf({ ...quiet, ...standing }).map(({ code, subject }) => `${code.slice(14)} ${subject.id}`)
const lane = (id: string, minutes: number, paused = false) => ({
  id,
  toCode: 'H50.1',
  toName: 'UBND xã',
  waiting: 2,
  oldestAt: ago(minutes),
  pausedAt: paused ? ago(minutes) : null,
})

it('nothing is told while everything goes its way', () => {
  assert.deepEqual(codes({ lanes: [lane('a', 59)] }), [])
})

it('a lane that waits for an hour is told, and whether somebody stopped it', () => {
  assert.deepEqual(codes({ lanes: [lane('a', 60), lane('b', 200, true), lane('c', 1)] }), [
    'lane-stuck a',
    'lane-paused b',
  ])
})

it('an axis is told when it has not answered for an hour, or never', () => {
  const axis = (id: string, polledAt: Temporal.Instant | null, pollFault: string | null) => ({ id, name: id, polledAt, pollFault }) // prettier-ignore
  const axes = [axis('a', ago(61), 'timeout'), axis('b', ago(5), 'timeout'), axis('c', null, 'refused'), axis('d', ago(900), null)] // prettier-ignore
  assert.deepEqual(codes({ axes }), ['axis-silent a', 'axis-silent c'])
})

it('certificates are told thirty days before their end, our own too', () => {
  const until = now.add({ hours: 24 * 29 })
  const certificates = [
    { peer: null, until },
    { peer: { id: 'p', name: 'Tỉnh' }, until },
    { peer: { id: 'q', name: 'Xã' }, until: now.add({ hours: 24 * 31 }) },
  ]
  assert.deepEqual(codes({ certificates }), ['own-certificate-ends own-certificate', 'certificate-ends p'])
})

it('stamping is told once it has failed for an hour of its grace of four', () => {
  assert.deepEqual(codes({ refusesFrom: now.add({ minutes: 239 }) }), [])
  assert.deepEqual(codes({ refusesFrom: now.add({ minutes: 180 }) }), ['not-stamped stamping'])
  assert.deepEqual(codes({ refusesFrom: ago(10) }), ['not-stamped stamping'])
})

it('other content under a known number, and changes that wait for their original', () => {
  assert.deepEqual(codes({ otherContent: 1, held: 3 }), ['other-content other-content', 'held held'])
})
