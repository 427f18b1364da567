import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { incomingStates, outgoingStates } from '../document.ts'
import { stepKinds } from '../step.ts'
import { incoming, isOver, outgoing, stateAfter, stepsFrom } from './lifecycle.ts'

describe('the life of a document', () => {
  const reach = (from: string, ways: Readonly<Record<string, object>>) => {
    const seen = new Set([from])
    for (const state of seen) for (const next of Object.values(ways[state] ?? {})) seen.add(String(next))
    return seen
  }

  it('reaches every state of an arrived paper from its arrival, and of our own from its draft', () => {
    assert.deepEqual(reach('arrived', incoming), new Set(incomingStates))
    assert.deepEqual(reach('drafting', outgoing), new Set(outgoingStates))
  })

  it('never changes an issued paper: the seal is added behind it, it is withdrawn or replaced as a whole', () => {
    assert.deepEqual(stepsFrom('issued').toSorted(), ['replace', 'seal', 'withdraw'])
    for (const state of ['issued', 'withdrawn', 'replaced', 'cancelled'] as const)
      assert.equal(stateAfter(state, 'revise'), undefined)
  })

  it('lets nobody act on a paper that the registry has not entered', () => {
    assert.deepEqual(stepsFrom('arrived').toSorted(), ['register', 'return'])
  })

  it('does not leave an end, whatever is tried', () => {
    const states = [...incomingStates, ...outgoingStates]
    fc.assert(
      fc.property(fc.constantFrom(...states), fc.array(fc.constantFrom(...stepKinds)), (from, steps) => {
        let state: (typeof states)[number] = from
        for (const step of steps) {
          const next = stateAfter(state, step)
          if (isOver(state)) assert.equal(next, undefined)
          state = next ?? state
        }
      }),
    )
  })

  it('signs only what was checked in content and in form (Đ.12)', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...stepKinds), { maxLength: 40 }), (steps) => {
        let state: (typeof outgoingStates)[number] | undefined = 'drafting'
        const since: string[] = []
        for (const step of steps) {
          const next = stateAfter(state, step)
          if (!next) continue
          if (next === 'drafting') since.length = 0
          since.push(step)
          if (step === 'sign') {
            assert.ok(since.includes('approve-content'))
            assert.ok(since.includes('approve-form'))
          }
          state = next as (typeof outgoingStates)[number]
        }
      }),
    )
  })
})
