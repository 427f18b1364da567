import assert from 'node:assert/strict'
import { test } from 'node:test'
import { writeAxisTime } from './axis-time.ts'
import { halves, pollWindows } from './poll-windows.ts'
import { axisPresets } from './presets.ts'

const { poll } = axisPresets.vxp
const now = Temporal.Instant.from('2026-11-26T03:00:00Z')
const told = (polledAt: string | null, settings = poll) =>
  pollWindows(polledAt === null ? null : Temporal.Instant.from(polledAt), now, settings).map(
    ({ from, to }) => `${from} ${to}`,
  )

test('a round goes back to the last good one and a day more, and reaches into tomorrow', () => {
  assert.deepEqual(told('2026-11-26T02:55:00Z'), ['2026-11-25T02:55:00Z 2026-11-27T03:00:00Z'])
})

test('the first round goes back as far as the setting says, a week at a time, without a gap', () => {
  const windows = told(null, { ...poll, lookbackDays: 16 })
  assert.deepEqual(windows, [
    '2026-11-10T03:00:00Z 2026-11-17T03:00:00Z',
    '2026-11-17T03:00:00Z 2026-11-24T03:00:00Z',
    '2026-11-24T03:00:00Z 2026-11-27T03:00:00Z',
  ])
  assert.deepEqual(told('2020-01-01T00:00:00Z', { ...poll, lookbackDays: 16 }), windows)
})

test('a clock that was set back asks for the overlap all the same', () => {
  assert.deepEqual(told('2026-11-26T05:00:00Z'), ['2026-11-25T05:00:00Z 2026-11-27T03:00:00Z'])
})

test('a window is halved as long as its axis can tell the halves apart', () => {
  const window = { from: now, to: now.add({ hours: 25 }) }
  assert.equal(halves(window, poll)?.length, 2)
  assert.equal(halves(window, { ...poll, dates: 'yyyy-MM-dd' }), undefined)
  assert.equal(halves({ from: now, to: now.add({ seconds: 1 }) }, poll), undefined)
})

test('times are written by the clock of Viet Nam', () => {
  const at = Temporal.Instant.from('2026-11-25T17:05:09.007Z')
  assert.equal(writeAxisTime('yyyy/MM/dd HH:mm:ss', at), '2026/11/26 00:05:09')
  assert.equal(writeAxisTime('yyyy-MM-dd', at), '2026-11-26')
  assert.equal(writeAxisTime('dd/MM/yyyy', at), '26/11/2026')
  assert.equal(writeAxisTime('iso', at), '2026-11-26T00:05:09+07:00')
  assert.equal(writeAxisTime('ddMMyyyyTHHmmss+SSSS', at), '26112026T000509+0007')
})
