import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Issue } from '../alert.ts'
import { someIssue } from '../testing/some-issue.ts'
import { whatChanged } from './what-changed.ts'

test('an issue says what it changes: grade, places, end; else its words', () => {
  const before = someIssue()
  const place = { placeId: before.authorityId, name: 'Xã Tà Long', village: '' }
  const cases: [Partial<Issue>, string[]][] = [
    [{ rank: 4 }, ['raised']],
    [{ rank: 1, untilAt: before.untilAt.add({ hours: 1 }) }, ['lowered', 'extended']],
    [{ untilAt: before.untilAt.subtract({ hours: 1 }) }, ['shortened']],
    [{ whole: false, places: [place], rank: 5 }, ['raised', 'moved']],
    [{ areaNote: 'các ngầm tràn' }, ['moved']],
    [{ headline: 'Lũ rút chậm' }, ['reworded']],
  ]
  for (const [more, changes] of cases) assert.deepEqual(whatChanged({ ...before, ...more }, before), changes)
})
