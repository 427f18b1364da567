const uses = new Map<string, number>()
const names = new Map<string, string>()
const enough = 8
const mostNames = 200
const mostCounted = 5_000

/**
 * Returns the name under which PostgreSQL keeps the plan of a statement that this process sends often, or undefined: planning
 * costs more than running for most reads. At most 200 statements are kept, so that a connection's memory stays small.
 */
export function statementName(sql: string): string | undefined {
  const known = names.get(sql)
  if (known || names.size >= mostNames) return known
  const count = (uses.get(sql) ?? 0) + 1
  if (count < enough) {
    if (uses.size >= mostCounted) uses.clear()
    uses.set(sql, count)
    return undefined
  }
  uses.delete(sql)
  const name = `krong_${names.size + 1}`
  names.set(sql, name)
  return name
}
