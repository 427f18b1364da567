import assert from 'node:assert/strict'
import { it } from 'node:test'
import { secondsTime, writtenTime } from './old-time.ts'

const cases: readonly (readonly [string, string | null])[] = [
  ['Thu, 23 Mar 2023 08:39:00 +0700', '2023-03-23T01:39:00Z'],
  ['23 Mar 2023 01:39 GMT', '2023-03-23T01:39:00Z'],
  ['Thu, 23 Mar 2023 08:39:00', '2023-03-23T01:39:00Z'],
  ['2023-03-23T08:39:00+07:00', '2023-03-23T01:39:00Z'],
  ['2023-03-23 08:39:00', '2023-03-23T01:39:00Z'],
  ['2023-03-23', '2023-03-22T17:00:00Z'],
  ['Thu, 31 Feb 2023 08:39:00 +0700', null],
  ['23/3/2023', null],
  ['0001-01-01T00:00:00Z', null],
  ['hôm qua', null],
  ['', null],
]
for (const [written, at] of cases)
  it(`a time of an old site: ${written || 'none'}`, () =>
    assert.equal(writtenTime(written)?.toString() ?? null, at))

it('a time that NukeViet keeps', () => {
  assert.equal(secondsTime('1679535540')?.toString(), '2023-03-23T01:39:00Z')
  for (const kept of ['0', '', null, undefined, '-5', 'x', '99999999999'])
    assert.equal(secondsTime(kept), null)
})
