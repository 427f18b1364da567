import { type Id, newId } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { BookKind, Register } from '../book.ts'
import { authorityOf, signatureOf } from './person.ts'
import './tables.ts'

const registersOf = ({ db }: Reader) =>
  db
    .selectFrom('registers.registers as r')
    .innerJoin('registers.series as s', 's.id', 'r.series_id')
    .select([
      'r.id',
      'r.kind',
      'r.name',
      'r.document_type',
      'r.series_id',
      's.name as series_name',
      'r.closed_at',
    ])

type RegisterRow = Awaited<ReturnType<ReturnType<typeof registersOf>['execute']>>[number]

const toRegister = (row: RegisterRow): Register => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  documentType: row.document_type,
  seriesId: row.series_id,
  seriesName: row.series_name,
})

/** The registers that the own authority keeps, by kind and name. */
export async function listRegisters(reader: Reader, kind?: BookKind): Promise<Register[]> {
  let query = registersOf(reader).where('r.closed_at', 'is', null).orderBy('r.kind').orderBy('r.name')
  if (kind) query = query.where('r.kind', '=', kind)
  return (await query.execute()).map(toRegister)
}

/** Finds a register that is still kept, or refuses with 404. */
export async function getRegister(reader: Reader, id: Id<'register'>): Promise<Register> {
  const row = await registersOf(reader)
    .where('r.id', '=', id)
    .where('r.closed_at', 'is', null)
    .executeTakeFirst()
  return row ? toRegister(row) : refuse(404, reason('registers.unknown-register'))
}

/** Locks a register while its arrangement changes, or refuses with 404. */
export async function lockRegister(tx: Tx, id: Id<'register'>): Promise<Register> {
  const row = await registersOf(tx)
    .where('r.id', '=', id)
    .where('r.closed_at', 'is', null)
    .forUpdate('r')
    .executeTakeFirst()
  return row ? toRegister(row) : refuse(404, reason('registers.unknown-register'))
}

export type Series = { readonly id: Id<'series'>; readonly name: string }

/** The number series of the own authority. */
export function listSeries({ db }: Reader): Promise<Series[]> {
  return db.selectFrom('registers.series').select(['id', 'name']).orderBy('name').execute()
}

/** Finds a series of the own authority, or refuses with 404. */
export async function getSeries({ db }: Reader, id: Id<'series'>): Promise<Series> {
  const row = await db
    .selectFrom('registers.series')
    .select(['id', 'name'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? refuse(404, reason('registers.unknown-series'))
}

/** Writes a new series that starts at 1 every year. */
export async function insertSeries({ db, actor, now }: Tx, name: string): Promise<Series> {
  const id = newId<'series'>()
  await db
    .insertInto('registers.series')
    .values({
      id,
      authority_id: authorityOf(actor),
      name,
      created_at: now,
      created_by_name: signatureOf(actor).name,
    })
    .execute()
  return { id, name }
}

export type NewRegister = {
  readonly kind: BookKind
  readonly name: string
  readonly documentType: string | null
  readonly series: Series
}

/** Writes a new register; undefined when one of that name is kept already. */
export async function insertRegister(
  { db, actor, now }: Tx,
  fresh: NewRegister,
): Promise<Register | undefined> {
  const { kind, name, documentType, series } = fresh
  const { account, name: person } = signatureOf(actor)
  const row = await db
    .insertInto('registers.registers')
    .values({
      id: newId<'register'>(),
      authority_id: authorityOf(actor),
      kind,
      name,
      document_type: documentType,
      series_id: series.id,
      created_at: now,
      created_by: account,
      created_by_name: person,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row && { id: row.id, kind, name, documentType, seriesId: series.id, seriesName: series.name }
}

/** Lets a register draw from another series from its next book on. */
export async function updateSeries({ db }: Tx, id: Id<'register'>, seriesId: Id<'series'>): Promise<void> {
  await db.updateTable('registers.registers').set({ series_id: seriesId }).where('id', '=', id).execute()
}

/** Ends a register; its books stay. */
export async function closeRegisterRow(
  { db, actor, now }: Tx,
  id: Id<'register'>,
  why: string,
): Promise<void> {
  await db
    .updateTable('registers.registers')
    .set({ closed_at: now, closed_by_name: signatureOf(actor).name, closed_reason: why })
    .where('id', '=', id)
    .execute()
}
