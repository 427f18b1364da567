import type { Reader } from '#platform/database/index.ts'
import { type RawBuilder, sql } from 'kysely'
import { type Dimension, type Figure, figuresOf, tableFigures } from '../../report-figures.ts'
import type { Scope } from '../../report-scope.ts'
import { counted, dimensionOf, scopeConditions } from './counted.ts'
import { figureConditions } from './figure-conditions.ts'

export type Counts = Readonly<Partial<Record<Figure, number>>>
export type CountedGroup = { readonly value: string | null; readonly counts: Counts }

const filters = (figures: readonly Figure[], now: Temporal.Instant): RawBuilder<unknown> =>
  sql.join(
    figures.map(
      (figure) => sql`count(*) FILTER (WHERE ${figureConditions[figure](now)})::int AS ${sql.id(figure)}`,
    ),
  )

/** Every figure of a report, in one reading. */
export async function countFigures({ db, now }: Reader, scope: Scope): Promise<Counts> {
  const { rows } = await sql<Counts>`
    SELECT ${filters(figuresOf(scope.direction), now)} FROM ${counted} WHERE ${scopeConditions(scope)}`.execute(
    db,
  )
  return rows[0]!
}

/** The figures of the table, divided by unit, person, type or whatever else; the largest group first, months in their order. */
export async function countBy(
  { db, now }: Reader,
  scope: Scope,
  dimension: Dimension,
): Promise<CountedGroup[]> {
  const order = dimension === 'month' ? sql`1 NULLS LAST` : sql`count(*) DESC, 1 NULLS LAST`
  const { rows } = await sql<{ value: string | null } & Record<string, number>>`
    SELECT ${dimensionOf(dimension, scope)} AS value, ${filters(tableFigures(scope.direction), now)}
    FROM ${counted} WHERE ${scopeConditions(scope)} GROUP BY 1 ORDER BY ${order} LIMIT 300`.execute(db)
  return rows.map(({ value, ...counts }) => ({ value, counts: counts as Counts }))
}

/** Which documents stand behind a figure: of a group of the division, or of the whole report. */
export type Behind = {
  readonly scope: Scope
  readonly figure: Figure
  readonly of?: { readonly dimension: Dimension; readonly value: string | null }
}

/** The condition that the documents behind a figure meet. */
export function behindFigure({ scope, figure, of }: Behind, now: Temporal.Instant): RawBuilder<unknown> {
  const all = [scopeConditions(scope), figureConditions[figure](now)]
  if (of) all.push(sql`${dimensionOf(of.dimension, scope)} IS NOT DISTINCT FROM ${of.value}::text`)
  return sql.join(all, sql` AND `)
}

/** The statement that counts a figure. */
export const countOf = (behind: Behind, now: Temporal.Instant): RawBuilder<{ count: number }> =>
  sql<{ count: number }>`SELECT count(*)::int AS count FROM ${counted} WHERE ${behindFigure(behind, now)}`
