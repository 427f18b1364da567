import type { Id } from '#kit/ids.ts'
import { type Colleague, listColleagues } from '#modules/identity/index.ts'
import { listUnits } from '#modules/organisations/index.ts'
import type { Tx } from '#platform/database/index.ts'
import { inAuthority } from '../acts/in-authority.ts'

/** Who plays what in the samples of an authority. */
export type Cast = {
  readonly authorityId: Id<'authority'>
  readonly unitId: Id<'unit'>
  readonly chair: Colleague
  readonly deputy: Colleague
  readonly clerk: Colleague
  readonly worker: Colleague
}

/** The people of an authority who answer its samples; undefined where somebody is missing. */
export async function castOf(tx: Tx, authorityId: Id<'authority'>): Promise<Cast | undefined> {
  const there = inAuthority(tx, authorityId)
  const people = await listColleagues(there)
  const having = (role: string) => people.filter(({ roles }) => roles.includes(role))
  // A people's council has leaders too; it is the committee that answers citizens.
  const leaders = having('leader').toSorted(
    (a, b) => Number(b.title.includes('Ủy ban')) - Number(a.title.includes('Ủy ban')),
  )
  const [chair] = leaders
  const worker = having('specialist')[0] ?? having('one-stop-officer')[0]
  const clerk = having('clerk')[0] ?? worker
  const [unit] = (await listUnits(there, authorityId)).filter(({ id }) => id === worker?.unitId)
  if (!chair || !worker || !clerk || !unit) return undefined
  return { authorityId, unitId: unit.id, chair, deputy: leaders[1] ?? chair, clerk, worker }
}
