import assert from 'node:assert/strict'
import { it } from 'node:test'
import { playChaos } from './chaos-rounds.ts'

it('120 packets over lines that are cut, while either side is killed: each effected once, each with its receipt', async () => {
  const { wrong, kills, cuts, attempts, deliveries } = await playChaos({
    packets: 120,
    chance: 0.1,
    killEveryMs: 2_500,
    kills: 4,
    calmAt: Number.POSITIVE_INFINITY,
    random: Math.random,
    patienceMs: 120_000,
  })
  assert.deepEqual(wrong, [])
  assert.ok(kills >= 4 && cuts > 0, `${kills} kills, ${cuts} cuts: the test says nothing`)
  assert.ok(attempts > deliveries, 'every attempt succeeded: the test says nothing')
})
