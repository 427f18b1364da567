import assert from 'node:assert/strict'
import { it } from 'node:test'
import { distanceBetween } from './distance.ts'

const bridge = { latitude: 16.6512, longitude: 107.0123 }

it('measures on the ground, whichever end one begins at', () => {
  const cases = [
    [bridge, bridge, 0],
    // A minute of arc to the north is a nautical mile.
    [bridge, { latitude: 16.6512 + 1 / 60, longitude: 107.0123 }, 1853],
    // The same to the east is shorter by the cosine of the latitude.
    [bridge, { latitude: 16.6512, longitude: 107.0123 + 1 / 60 }, 1775],
  ] as const
  for (const [one, other, metres] of cases) {
    assert.ok(Math.abs(distanceBetween(one, other) - metres) <= 2, `${metres}`)
    assert.equal(distanceBetween(one, other), distanceBetween(other, one))
  }
})
