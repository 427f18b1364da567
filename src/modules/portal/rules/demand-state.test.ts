import assert from 'node:assert/strict'
import { it } from 'node:test'
import { demandStateOf } from './demand-state.ts'

const now = Temporal.Instant.from('2026-11-27T00:00:00Z')
const daysAgo = (days: number) => now.subtract({ hours: 24 * days })

it('what a site must tell is told, stale after its days, or missing', () => {
  const cases = [
    [null, 30, 'missing'],
    [null, null, 'missing'],
    [daysAgo(30), 30, 'told'],
    [daysAgo(31), 30, 'stale'],
    [daysAgo(4000), null, 'told'],
  ] as const
  for (const [lastAt, staleAfter, state] of cases)
    assert.equal(demandStateOf({ lastAt, staleAfter }, now), state)
})
