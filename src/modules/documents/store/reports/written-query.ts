import type { Reader } from '#platform/database/index.ts'
import { countOf, type Behind } from './count-figures.ts'

const written = (value: unknown): string => {
  if (value === null) return 'NULL'
  if (typeof value === 'number') return String(value)
  return `'${String(value).replaceAll("'", "''")}'`
}

/** The statement behind a figure as it is sent, its values written in: whoever has the database can run it. */
export function findQuery({ db, now }: Reader, behind: Behind): string {
  const { sql, parameters } = countOf(behind, now).compile(db)
  return sql
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ (FROM|LEFT JOIN|WHERE|AND|ORDER BY) /g, '\n$1 ')
    .replaceAll(/\$(\d+)/g, (_, place: string) => written(parameters[Number(place) - 1]))
    .trim()
}
