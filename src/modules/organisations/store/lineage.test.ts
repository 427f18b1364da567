import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '#kit/ids.ts'
import type { Act, Actor } from '#platform/database/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { createAuthority } from '../acts/create-authority.ts'
import { dissolveAuthority } from '../acts/dissolve-authority.ts'
import { mergeAuthorities } from '../acts/merge-authorities.ts'
import { splitAuthority } from '../acts/split-authority.ts'
import type { AuthorityId } from '../authority.ts'
import { answersFor } from '../rules/descent.ts'
import { listAuthorities } from './authorities.ts'
import { findAnswering, listLineage } from './lineage.ts'

const { transactor } = await testDatabase()
const actor: Actor = { kind: 'system', name: 'Kiểm thử' }
const act = <Input, Result>(verb: Act<Input, Result>, input: Input) =>
  transactor.act({ actor, origin: { requestId: 'test', channel: 'job' } }, verb, input)

const month = (count: number) => new Temporal.PlainDate(2015, 1, 1).add({ months: count })
let made = 0
const commune = () => {
  const placeName = `Xã Số ${++made}`
  const facts = { level: 'commune', kind: 'people-committee', hosted: true, abbreviation: 'UBND' } as const
  return {
    ...facts,
    id: newId<'authority'>(),
    slug: `so-${made}`,
    placeName,
    name: placeName,
    parentId: null,
  }
}
const legal = { reason: 'Sắp xếp', instrument: 'Nghị quyết' }

/** Merges, splits and dissolves a month apart, always of the communes that have lived longest. */
async function history(): Promise<void> {
  let living: AuthorityId[] = []
  for (let count = 0; count < 9; count++) {
    const authority = { ...commune(), validFrom: month(0) }
    living.push(await act(createAuthority, { authority, reason: 'Thành lập' }))
  }
  const steps = [
    'merge',
    'split',
    'into',
    'cut',
    'merge',
    'dissolve',
    'split',
    'merge',
    'into',
    'dissolve',
  ] as const
  for (const [index, step] of steps.entries()) {
    const on = month(index + 1)
    const [one, two, ...rest] = living as [AuthorityId, AuthorityId, ...AuthorityId[]]
    if (step === 'merge') {
      living = [...rest, await act(mergeAuthorities, { ...legal, on, fromIds: [one, two], into: commune() })]
    } else if (step === 'into') {
      await act(mergeAuthorities, { ...legal, on, fromIds: [one], into: two })
      living = [...rest, two]
    } else if (step === 'dissolve') {
      await act(dissolveAuthority, { ...legal, on, authorityId: one })
      living = [two, ...rest]
    } else {
      const originalStays = step === 'cut'
      const successors = originalStays ? [commune()] : [commune(), commune()]
      const parts = await act(splitAuthority, { ...legal, on, fromId: one, successors, originalStays })
      living = [two, ...rest, ...parts, ...(originalStays ? [one] : [])]
    }
  }
}

test('the statement and the rule agree on who answers for whom, on every day of a long history', async () => {
  await history()
  await transactor.read(actor, async (reader) => {
    const authorities = await listAuthorities(reader, { all: true })
    const threads = []
    for (const { id } of authorities)
      threads.push(...(await listLineage(reader, id)).filter(({ authorityId }) => authorityId === id))
    assert.ok(authorities.length > 15 && threads.length > 12)
    for (const count of [-1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 130]) {
      for (const { id } of authorities) {
        const asked = await findAnswering(reader, id, month(count))
        const ruled = answersFor(threads, authorities, id, month(count))
        assert.deepEqual(asked.toSorted(), ruled.toSorted(), `${id} on ${month(count).toString()}`)
      }
    }
  })
})
