import { sql } from 'kysely'
import { reason, refuse } from '#kit/refusal.ts'
import { dong } from '#kit/money/index.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { Dated, FigureCode, Figures, Genre } from '../royalty.ts'

/** The figures of the law that hold on a day; refuses (422) a day for which one is not known. */
export async function getFigures({ db }: Reader, day: Temporal.PlainDate): Promise<Figures> {
  const { rows } = await sql<{ code: FigureCode; value: bigint | string }>`
    SELECT DISTINCT ON (code) code, value FROM royalties.figures WHERE valid_from <= ${day} ORDER BY code, valid_from DESC, set_at DESC`.execute(
    db,
  )
  const value = (code: FigureCode) =>
    BigInt(rows.find((row) => row.code === code)?.value ?? refuse(422, reason('royalties.no-figure')))
  return {
    baseSalary: dong(value('base-salary')),
    unitPercent: Number(value('unit-percent')),
    taxPercent: Number(value('tax-percent')),
    taxFrom: dong(value('tax-from')),
  }
}

export type SetFigure = Dated & { readonly code: FigureCode; readonly value: bigint }

/** Every figure with its days, the newest first. */
export async function listFigures({ db }: Reader): Promise<SetFigure[]> {
  const { rows } = await sql<SetFigure>`
    SELECT code, value, valid_from AS "validFrom", source, recalled, set_by_name AS "setByName" FROM royalties.figures ORDER BY code, valid_from DESC, set_at DESC`.execute(
    db,
  )
  return rows.map((row) => ({ ...row, value: BigInt(row.value) }))
}

/** Writes what holds from a day on. */
export async function insertFigure({ db, now }: Tx, figure: SetFigure): Promise<void> {
  const { code, validFrom, value, source, recalled, setByName } = figure
  await sql`INSERT INTO royalties.figures (code, valid_from, value, source, recalled, set_at, set_by_name)
    VALUES (${code}, ${validFrom}, ${value}, ${source}, ${recalled}, ${now}, ${setByName})`.execute(db)
}

/** The genres that are paid on a day. */
export async function listGenres({ db }: Reader, day: Temporal.PlainDate): Promise<Genre[]> {
  const { rows } = await sql<Genre>`
    SELECT code, name, least, most FROM (SELECT DISTINCT ON (code) code, name, least, most FROM royalties.genres WHERE valid_from <= ${day}
      ORDER BY code, valid_from DESC, set_at DESC) g WHERE most > 0 ORDER BY name COLLATE platform.vietnamese`.execute(
    db,
  )
  return rows
}

export type SetGenre = Dated & Genre

/** Every range with its days. */
export async function listAllGenres({ db }: Reader): Promise<SetGenre[]> {
  const { rows } = await sql<SetGenre>`
    SELECT code, name, least, most, valid_from AS "validFrom", source, recalled, set_by_name AS "setByName"
    FROM royalties.genres ORDER BY name COLLATE platform.vietnamese, valid_from DESC, set_at DESC`.execute(db)
  return rows
}

/** Writes the range of a genre from a day on. */
export async function insertGenre({ db, now }: Tx, genre: SetGenre): Promise<void> {
  const { code, name, validFrom, least, most, source, recalled, setByName } = genre
  await sql`INSERT INTO royalties.genres (code, name, valid_from, least, most, source, recalled, set_at, set_by_name)
    VALUES (${code}, ${name}, ${validFrom}, ${least}, ${most}, ${source}, ${recalled}, ${now}, ${setByName})`.execute(
    db,
  )
}
