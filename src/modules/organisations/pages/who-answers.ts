import type { Reader } from '#platform/database/index.ts'
import type { AuthorityId } from '../authority.ts'
import { getAuthority } from '../store/authorities.ts'
import { findAnswering, findAnsweringUnits } from '../store/lineage.ts'
import { getUnit } from '../store/units.ts'
import type { Unit } from '../unit.ts'
import { hasEnded } from '../rules/validity.ts'
import { urls } from '../urls.ts'

export type Linked = { readonly href: string; readonly label: string }
/** Whom to ask: who continues it; where nobody does, who stood above. */
export type Asked = { readonly answering: readonly Linked[]; readonly above: readonly Linked[] }

/** Who answers for an authority on a day, linked by the names of that day. */
export async function whoAnswersFor(
  reader: Reader,
  id: AuthorityId,
  day: Temporal.PlainDate,
): Promise<Asked> {
  const linked = async (of: AuthorityId) => {
    const ids = await findAnswering(reader, of, day)
    return Promise.all(
      ids.map(async (one) => ({
        href: urls.authority({ id: one }),
        label: (await getAuthority(reader, one, day)).placeName,
      })),
    )
  }
  const answering = await linked(id)
  const { parentId } = await getAuthority(reader, id, day)
  return { answering, above: answering.length === 0 && parentId ? await linked(parentId) : [] }
}

/** Whom to ask for what an ended unit did: the units that continue it, otherwise whoever answers for its authority. */
export async function whoAnswersForUnit(reader: Reader, unit: Unit, day: Temporal.PlainDate): Promise<Asked> {
  if (!hasEnded(unit, day)) return { answering: [], above: [] }
  const units = await findAnsweringUnits(reader, unit.id, day)
  if (units.length === 0) return whoAnswersFor(reader, unit.authorityId, day)
  const answering = await Promise.all(
    units.map(async (id) => ({ href: urls.unit({ id }), label: (await getUnit(reader, id, day)).name })),
  )
  return { answering, above: [] }
}
