import assert from 'node:assert/strict'
import { it } from 'node:test'
import { readPacketDate, readPacketTime } from './read-date.ts'

const dates: readonly (readonly [text: string, date: string | undefined, standard?: true])[] = [
  ['2026/11/23', '2026-11-23', true],
  ['2026/1/5', '2026-01-05'],
  ['2026-11-23', '2026-11-23'],
  ['2026.11.23', '2026-11-23'],
  ['23/11/2026', '2026-11-23'],
  ['5/1/2027', '2027-01-05'],
  ['23-11-2026 08:00', '2026-11-23'],
  ['2026/11/23 00:00:00', '2026-11-23'],
  ['2026-11-23T17:00:00Z', '2026-11-24'],
  ['2026-11-23T16:59:59.999Z', '2026-11-23'],
  ['2026-11-23T00:00:00+07:00', '2026-11-23'],
  ['2026-11-23T00:00:00+0700', '2026-11-23'],
  ['29/02/2028', '2028-02-29'],
  ['29/02/2026', undefined],
  ['2026/13/01', undefined],
  ['2026/00/10', undefined],
  ['11/23/2026', undefined],
  ['11/12/2026 12:00:00 AM', undefined],
  ['0001-01-01', undefined],
  ['01/01/0001', undefined],
  ['23/11/26', undefined],
  ['2026/11', undefined],
  ['20261123', undefined],
  ['2026/11/23 24:00:00', undefined],
  ['2026/11/23 10:60:00', undefined],
  ['2026/11/23 ', undefined],
  ['2026/11/23x', undefined],
  ['ngày 23 tháng 11 năm 2026', undefined],
  ['', undefined],
] as const // prettier-ignore

for (const [text, date, standard] of dates)
  it(`the date ${JSON.stringify(text)} is ${date ?? 'not read'}`, () => {
    const read = readPacketDate(text)
    assert.equal(read?.value.toString(), date)
    assert.equal(read?.standard, date === undefined ? undefined : (standard ?? false))
  })

const times: readonly (readonly [text: string, instant: string | undefined, standard?: true])[] = [
  ['2026/11/23 10:15:30', '2026-11-23T03:15:30Z', true],
  ['23/11/2026 10:15:30', '2026-11-23T03:15:30Z'],
  ['2026-11-23T10:15:30+07:00', '2026-11-23T03:15:30Z'],
  ['2026-11-23T03:15:30Z', '2026-11-23T03:15:30Z'],
  ['2026-11-23T10:15:30.1234567', '2026-11-23T03:15:30.1234567Z'],
  ['2026/11/23 9:05', '2026-11-23T02:05:00Z'],
  ['2026/11/23', '2026-11-22T17:00:00Z'],
  ['2026/11/23 10:15:60', undefined],
  ['2026-11-23T10:15:30+99:00', undefined],
  ['1795403730', undefined],
] as const // prettier-ignore

for (const [text, instant, standard] of times)
  it(`the time ${JSON.stringify(text)} is ${instant ?? 'not read'}`, () => {
    const read = readPacketTime(text)
    assert.equal(read?.value.toString(), instant)
    assert.equal(read?.standard, instant === undefined ? undefined : (standard ?? false))
  })
