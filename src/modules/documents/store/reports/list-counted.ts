import type { Reader } from '#platform/database/index.ts'
import { sql } from 'kysely'
import type { Document } from '../../document.ts'
import { documentColumns } from '../documents.ts'
import { behindFigure, type Behind, countOf } from './count-figures.ts'
import { counted } from './counted.ts'

/** A document behind a figure. */
export type CountedDocument = Document & {
  readonly unitName: string | null
  readonly personName: string | null
  readonly finishedAt: Temporal.Instant | null
}

/** The documents behind a figure, oldest first, from the place of `after` on. */
export async function listCounted(
  { db, now }: Reader,
  behind: Behind,
  { skip, limit }: { readonly skip: number; readonly limit: number },
): Promise<CountedDocument[]> {
  const { rows } = await sql<CountedDocument>`
    SELECT ${documentColumns}, lead.unit_name AS "unitName", person.account_name AS "personName", finished.at AS "finishedAt"
    FROM ${counted} WHERE ${behindFigure(behind, now)}
    ORDER BY coalesce(d.arrived_at, d.created_at), d.id OFFSET ${skip} LIMIT ${limit}`.execute(db)
  return rows
}

/** How many documents stand behind a figure: the list's length. */
export async function countListed({ db, now }: Reader, behind: Behind): Promise<number> {
  const { rows } = await countOf(behind, now).execute(db)
  return rows[0]!.count
}
