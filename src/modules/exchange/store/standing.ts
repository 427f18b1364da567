import { sql } from 'kysely'
import type { Reader } from '#platform/database/index.ts'
import type { StatusCode, StatusMeaning } from '../status-code.ts'

/** The codes of status packets that hold today. */
export async function listStatusCodes({ db, today }: Reader): Promise<StatusCode[]> {
  const { rows } = await sql<StatusCode>`
    SELECT code, meaning, said_by AS "saidBy", place, description, source FROM exchange.status_codes
    WHERE valid_from <= ${today} AND (valid_to IS NULL OR valid_to >= ${today}) ORDER BY code`.execute(db)
  return rows
}

/** The code that stands for a meaning today; undefined where no decision gives one. */
export async function findStatusCode(
  reader: Reader,
  meaning: StatusMeaning,
): Promise<StatusCode | undefined> {
  return (await listStatusCodes(reader)).find((one) => one.meaning === meaning)
}

export type TermName = 'lifetime-hours' | 'held-hours' | 'alarm-minutes' | 'electronic-aim-percent'
export type Term = { readonly name: TermName; readonly value: number; readonly validFrom: Temporal.PlainDate; readonly source: string } // prettier-ignore

/** The numbers that hold today, with their sources. */
export async function listTerms({ db, today }: Reader): Promise<Term[]> {
  const { rows } = await sql<Term>`
    SELECT DISTINCT ON (name) name, value, valid_from AS "validFrom", source FROM exchange.terms
    WHERE valid_from <= ${today} ORDER BY name, valid_from DESC`.execute(db)
  return rows
}

/** A number that holds today. */
export async function getTerm(reader: Reader, name: TermName): Promise<number> {
  const term = (await listTerms(reader)).find((one) => one.name === name)
  if (!term) throw new Error(`exchange.terms holds no ${name} for ${reader.today}`)
  return term.value
}
