import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseClock } from './clock-time.ts'
import { mayHold, readOpenings, writeOpenings } from './office-hours.ts'

test('a clock time is read as people type it', () => {
  const cases = [
    ['8:39', '08:39'],
    ['8h39', '08:39'],
    ['08.05', '08:05'],
    [' 14h ', '14:00'],
    ['7', '07:00'],
    ['7 giờ 30', '07:30'],
    ['13g15', '13:15'],
  ] as const
  for (const [text, time] of cases)
    assert.equal(parseClock(text)?.toString({ smallestUnit: 'minute' }), time, text)
  for (const text of ['', '24:00', '8:60', '8:3', 'x', '8:30:15', '-1'])
    assert.equal(parseClock(text), undefined)
})

test('the hours of a day are read, and written as they are read', () => {
  const whole = [
    { from: '07:00', to: '11:30' },
    { from: '13:30', to: '17:00' },
  ]
  const written = ['7:00–11:30, 13:30–17:00', '7h-11h30; 13h30 - 17h', '7:00 đến 11:30 và 13:30 đến 17:00']
  for (const text of written) assert.deepEqual(readOpenings(text), whole, text)
  assert.equal(writeOpenings(whole), '7:00–11:30, 13:30–17:00')
  assert.deepEqual(readOpenings(writeOpenings(whole)), whole)
  assert.deepEqual(readOpenings(' '), [])
})

test('hours that overlap, run backwards or are half written are refused', () => {
  for (const text of ['11:30–7:00', '7:00–12:00, 11:00–17:00', '7:00', '7:00–', '7:00–8:00–9:00', 'sáng'])
    assert.equal(readOpenings(text), undefined, text)
  assert.deepEqual(
    mayHold({}).map(({ code }) => code),
    ['organisations.hours-none'],
  )
})
