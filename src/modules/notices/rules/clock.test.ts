import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readClock, readClocks } from './clock.ts'

test('clock times are read as people write them', () => {
  for (const [text, time] of [
    ['7:30', '07:30:00'],
    ['07.30', '07:30:00'],
    ['7h30', '07:30:00'],
    ['21h', '21:00:00'],
    [' 0:00 ', '00:00:00'],
  ])
    assert.equal(String(readClock(text!)), time)
  for (const text of ['', '7', '24:00', '7:60', 'sáng', '7:3']) assert.equal(readClock(text), undefined, text)
})

test('several times come in order, each once; one that is none spoils them', () => {
  assert.deepEqual(readClocks('13:30, 7:30; 07:30')?.map(String), ['07:30:00', '13:30:00'])
  assert.deepEqual(readClocks(''), [])
  assert.equal(readClocks('7:30, trưa'), undefined)
})
