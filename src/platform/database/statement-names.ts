const enough = 8
const mostNames = 200
const mostCounted = 5_000

/** The name under which PostgreSQL keeps the plan of a statement, or undefined: it is planned anew. */
export type StatementNames = (sql: string) => string | undefined

/**
 * Names the statements that are sent often, as they come: planning costs more than running for most reads. At most 200, so that a connection's memory stays
 * small; sessions that do different work therefore have names of their own.
 */
export function createStatementNames(): StatementNames {
  const uses = new Map<string, number>()
  const names = new Map<string, string>()
  return (sql) => {
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
}
