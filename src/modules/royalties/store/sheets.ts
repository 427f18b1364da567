import { type RawBuilder, sql } from 'kysely'
import { type Id, newId } from '#kit/ids.ts'
import { dong, type Dong } from '#kit/money/index.ts'
import { reason, refuse } from '#kit/refusal.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import { ownOf } from './own.ts'
import type { Figures, Payment, SheetId } from '../royalty.ts'

/** A closed payment sheet with its sums. */
export type Sheet = {
  readonly id: SheetId
  readonly month: Temporal.PlainDate
  readonly number: number
  readonly taxPercent: number
  readonly taxFrom: Dong
  readonly closedAt: Temporal.Instant
  readonly closedByName: string
  readonly gross: Dong
  readonly tax: Dong
  readonly net: Dong
}

type Sums = 'taxPercent' | 'taxFrom' | 'gross' | 'tax' | 'net'

async function ask({ db }: Reader, rest: RawBuilder<unknown>): Promise<Sheet[]> {
  const { rows } = await sql<Omit<Sheet, Sums> & Record<Sums, string>>`
    SELECT s.id, s.month, s.number, s.tax_percent AS "taxPercent", s.tax_from::text AS "taxFrom", s.closed_at AS "closedAt", s.closed_by_name AS "closedByName",
      p.gross, p.tax, p.net
    FROM royalties.sheets s CROSS JOIN LATERAL (SELECT coalesce(sum(gross), 0)::text AS gross, coalesce(sum(tax), 0)::text AS tax, coalesce(sum(net), 0)::text AS net
      FROM royalties.payments WHERE sheet_id = s.id) p ${rest}`.execute(db)
  return rows.map((row) => ({
    ...row,
    taxPercent: Number(row.taxPercent),
    taxFrom: dong(BigInt(row.taxFrom)),
    gross: dong(BigInt(row.gross)),
    tax: dong(BigInt(row.tax)),
    net: dong(BigInt(row.net)),
  }))
}

/** The closed sheets of the reader's authority, the newest first. */
export const listSheets = (reader: Reader, most: number): Promise<Sheet[]> =>
  ask(reader, sql`WHERE s.authority_id = ${ownOf(reader)} ORDER BY s.month DESC, s.number DESC LIMIT ${most}`)

/** One of them; refuses where there is none (404). */
export async function getSheet(reader: Reader, id: SheetId): Promise<Sheet> {
  const [found] = await ask(reader, sql`WHERE s.id = ${id}`)
  return found ?? refuse(404, reason('royalties.no-such-sheet'))
}

/** What a sheet paid to whom, by name. */
export async function listPayments({ db }: Reader, id: SheetId): Promise<Payment[]> {
  const { rows } = await sql<
    Omit<Payment, 'gross' | 'tax' | 'net'> & Record<'gross' | 'tax' | 'net', bigint>
  >`
    SELECT author_id AS "authorId", name, pen_name AS "penName", tax_code AS "taxCode", gross, tax, net FROM royalties.payments
    WHERE sheet_id = ${id} ORDER BY name COLLATE platform.vietnamese, author_id`.execute(db)
  return rows.map((row) => ({
    ...row,
    gross: dong(BigInt(row.gross)),
    tax: dong(BigInt(row.tax)),
    net: dong(BigInt(row.net)),
  }))
}

/** Writes a sheet of a month, the next one where there is one already; gives its id. Sheets of an authority are closed one after the other. */
export async function insertSheet(
  { db, now, actor }: Tx,
  {
    authorityId,
    month,
    taxPercent,
    taxFrom,
  }: Pick<Figures, 'taxPercent' | 'taxFrom'> & {
    readonly authorityId: Id<'authority'>
    readonly month: Temporal.PlainDate
  },
): Promise<{ readonly id: SheetId; readonly number: number }> {
  const by = actor.kind === 'person' ? actor : { accountId: null, name: 'Krông' }
  const { rows } = await sql<{ id: SheetId; number: number }>`
    INSERT INTO royalties.sheets (id, authority_id, month, number, tax_percent, tax_from, closed_at, closed_by, closed_by_name)
    SELECT ${newId()}, ${authorityId}, ${month}, coalesce(max(number), 0) + 1, ${taxPercent}, ${taxFrom}, ${now}, ${by.accountId}, ${by.name}
    FROM royalties.sheets WHERE authority_id = ${authorityId} AND month = ${month} RETURNING id, number`.execute(
    db,
  )
  return rows[0]!
}

/** Lets nobody else close a sheet of the authority or agree to a fee of it until the end of the act. */
export async function lockToPay({ db }: Tx, authorityId: Id<'authority'>): Promise<void> {
  await sql`SELECT FROM royalties.proposals WHERE authority_id = ${authorityId} AND decided = 'agreed' AND sheet_id IS NULL ORDER BY id FOR UPDATE`.execute(
    db,
  )
}

/** Writes what a sheet pays. */
export async function insertPayments(
  { db }: Tx,
  sheetId: SheetId,
  authorityId: Id<'authority'>,
  payments: readonly Payment[],
): Promise<void> {
  for (const { authorId, name, penName, taxCode, gross, tax, net } of payments)
    await sql`INSERT INTO royalties.payments (sheet_id, author_id, authority_id, name, pen_name, tax_code, gross, tax, net)
      VALUES (${sheetId}, ${authorId}, ${authorityId}, ${name}, ${penName}, ${taxCode}, ${gross}, ${tax}, ${net})`.execute(
      db,
    )
}
