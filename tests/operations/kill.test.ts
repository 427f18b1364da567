import assert from 'node:assert/strict'
import { rm } from 'node:fs/promises'
import { it } from 'node:test'
import { newFolder } from '../journeys/program.ts'
import { fillFolder } from '../journeys/template.ts'
import { playRounds } from './kill-rounds.ts'

it('kept every acknowledged act, once, when it was killed among registrations, issues and uploads', async (test) => {
  const folder = await newFolder('kill')
  test.after(() => rm(folder, { recursive: true, force: true }))
  await fillFolder(folder)
  const { acknowledged, whatWasLost } = await playRounds({ folder, rounds: 3, chance: Math.random })
  assert.deepEqual(whatWasLost, [])
  assert.ok(acknowledged > 10, `only ${acknowledged} acts were acknowledged: the test says nothing`)
})
