import { newId } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { Scheme, SchemeId } from '../scheme.ts'

function schemes({ db }: Reader) {
  return db
    .selectFrom('organisations.schemes')
    .select(['id', 'authority_id as authorityId', 'title', 'instrument', 'planned_on as plannedOn', 'sample'])
    .select(['planned_by as plannedBy', 'carried_out_on as carriedOutOn', 'carried_out_by as carriedOutBy'])
}

/** Every planned or carried-out rearrangement without its steps, the newest first. */
export async function listSchemes(reader: Reader): Promise<Omit<Scheme, 'steps'>[]> {
  return schemes(reader).orderBy('id', 'desc').execute()
}

async function withSteps(reader: Reader, scheme: Omit<Scheme, 'steps'> | undefined): Promise<Scheme> {
  if (!scheme) return refuse(404, reason('organisations.scheme-unknown'))
  const steps = await reader.db
    .selectFrom('organisations.scheme_steps')
    .select(['from_ids as fromIds', 'successor'])
    .where('scheme_id', '=', scheme.id)
    .orderBy('step')
    .execute()
  return { ...scheme, steps }
}

/** The scheme with its steps in order; refuses (404) an unknown id. */
export async function getScheme(reader: Reader, id: SchemeId): Promise<Scheme> {
  return withSteps(reader, await schemes(reader).where('id', '=', id).executeTakeFirst())
}

/** As `getScheme`, locked until the act ends, so that it is carried out once. */
export async function lockScheme(tx: Tx, id: SchemeId): Promise<Scheme> {
  return withSteps(tx, await schemes(tx).where('id', '=', id).forUpdate().executeTakeFirst())
}

/** Writes a planned scheme with its steps. */
export async function insertScheme(tx: Tx, scheme: Scheme): Promise<void> {
  await tx.db
    .insertInto('organisations.schemes')
    .values({
      id: scheme.id,
      authority_id: scheme.authorityId,
      title: scheme.title,
      instrument: scheme.instrument,
      planned_on: scheme.plannedOn,
      planned_by: scheme.plannedBy,
      planned_at: tx.now,
      carried_out_on: null,
      carried_out_by: null,
      carried_out_at: null,
      sample: scheme.sample,
    })
    .execute()
  const rows = scheme.steps.map(({ fromIds, successor }, step) => ({
    id: newId<'step'>(),
    scheme_id: scheme.id,
    step,
    from_ids: [...fromIds],
    successor: successor === null ? null : JSON.stringify(successor),
  }))
  await tx.db.insertInto('organisations.scheme_steps').values(rows).execute()
}

/** Marks a scheme as carried out. */
export async function completeScheme(
  tx: Tx,
  id: SchemeId,
  on: Temporal.PlainDate,
  by: string,
): Promise<void> {
  await tx.db
    .updateTable('organisations.schemes')
    .set({ carried_out_on: on, carried_out_by: by, carried_out_at: tx.now })
    .where('id', '=', id)
    .execute()
}
