import assert from 'node:assert/strict'
import { it } from 'node:test'
import { ask } from '../gallery/paper.ts'
import { seeds } from './seeds.ts'
import { tryMutations } from './try-mutations.ts'

it('every seed passes as it is, so that a mutation alone can be what fails', () => {
  for (const seed of seeds) assert.equal(ask(seed).indication, 'TOTAL-PASSED')
})

it('mutated files and messages neither crash the verifier nor pass falsely', () => {
  const { files, passed } = tryMutations(1000, 20261125)
  assert.ok(passed < files / 2, `${passed} of ${files} passed: hardly anything was broken`)
})
