import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { AuthorityId } from '../authority.ts'
import { answersFor } from './descent.ts'
import { lastDayBefore } from './validity.ts'

type Alive = { id: AuthorityId; validFrom: Temporal.PlainDate; validTo: Temporal.PlainDate | null }
type Thread = Parameters<typeof answersFor>[0][number]
type History = { authorities: Alive[]; threads: Thread[] }

const first = new Temporal.PlainDate(2000, 1, 1)
const dayOf = (step: number) => first.add({ months: step })
const named = (index: number) => `authority-${index}` as AuthorityId

/** Four authorities are rearranged month by month: two or three merge, one is split, stays beside what was cut off, or is dissolved. */
function told(steps: readonly { kind: 'merge' | 'split' | 'cut off' | 'dissolve'; pick: number }[]): History {
  const authorities: Alive[] = Array.from({ length: 4 }, (_, index) => ({
    id: named(index),
    validFrom: first,
    validTo: null,
  }))
  const threads: Thread[] = []
  for (const [index, { kind, pick }] of steps.entries()) {
    const on = dayOf(index + 1)
    const living = authorities.filter(({ validTo }) => validTo === null)
    const begin = (): AuthorityId => {
      const id = named(authorities.length)
      authorities.push({ id, validFrom: on, validTo: null })
      return id
    }
    const end = (one: Alive) => (one.validTo = lastDayBefore(on))
    const thread = (authorityId: AuthorityId, toAuthorityId: AuthorityId | null) =>
      threads.push({ authorityId, unitId: null, toAuthorityId, effectiveOn: on })
    const one = living[pick % Math.max(living.length, 1)]
    if (!one) continue
    if (kind === 'merge' && living.length > 1) {
      const merged = living.slice(0, 2 + (pick % 2))
      const successor = begin()
      for (const each of merged) {
        end(each)
        thread(each.id, successor)
      }
    } else if (kind === 'split' || kind === 'cut off') {
      if (kind === 'split') end(one)
      for (let parts = 2 + (pick % 2); parts > 0; parts--) thread(one.id, begin())
    } else if (kind === 'dissolve') {
      end(one)
      thread(one.id, null)
    }
  }
  return { authorities, threads }
}

const histories = fc
  .array(
    fc.record({
      kind: fc.constantFrom('merge', 'split', 'cut off', 'dissolve') as fc.Arbitrary<
        'merge' | 'split' | 'cut off' | 'dissolve'
      >,
      pick: fc.nat(20),
    }),
    { maxLength: 14 },
  )
  .map(told)

const livesOn = ({ validFrom, validTo }: Alive, day: Temporal.PlainDate) =>
  Temporal.PlainDate.compare(validFrom, day) <= 0 &&
  (validTo === null || Temporal.PlainDate.compare(day, validTo) <= 0)

/** Said another way than the rule says it: who lives on the day and is reached, or nobody where every way ends in a dissolution. */
function heirs(
  { authorities, threads }: History,
  id: AuthorityId,
  day: Temporal.PlainDate,
): Set<AuthorityId> {
  const one = authorities.find((authority) => authority.id === id)!
  if (livesOn(one, day)) return new Set([id])
  const next = threads.filter(({ authorityId, toAuthorityId }) => authorityId === id && toAuthorityId)
  return next.reduce(
    (all, { toAuthorityId }) => all.union(heirs({ authorities, threads }, toAuthorityId!, day)),
    new Set<AuthorityId>(),
  )
}

test('nobody is lost: whoever ended is answered for by the living, unless every way ends in a dissolution', () => {
  fc.assert(
    fc.property(histories, fc.nat(16), (history, step) => {
      const day = dayOf(step)
      for (const { id, validFrom } of history.authorities) {
        const answering = answersFor(history.threads, history.authorities, id, day)
        const living = new Set(history.authorities.filter((one) => livesOn(one, day)).map((one) => one.id))
        assert.ok(answering.every((one) => living.has(one)))
        assert.equal(new Set(answering).size, answering.length)
        if (Temporal.PlainDate.compare(day, validFrom) < 0) assert.deepEqual(answering, [])
        else assert.deepEqual(new Set(answering), heirs(history, id, day))
      }
    }),
  )
})

test('whoever lives answers for itself alone, also when something was cut off', () => {
  fc.assert(
    fc.property(histories, fc.nat(16), (history, step) => {
      const day = dayOf(step)
      for (const one of history.authorities.filter((authority) => livesOn(authority, day)))
        assert.deepEqual(answersFor(history.threads, history.authorities, one.id, day), [one.id])
    }),
  )
})

test('without a dissolution every authority that was ever born is answered for', () => {
  fc.assert(
    fc.property(histories, (history) => {
      fc.pre(history.threads.every(({ toAuthorityId }) => toAuthorityId !== null))
      for (const { id } of history.authorities)
        assert.ok(answersFor(history.threads, history.authorities, id, dayOf(20)).length > 0)
    }),
  )
})
