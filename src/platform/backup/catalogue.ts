import type { PoolClient } from 'pg'

export type TableShape = {
  readonly schema: string
  readonly table: string
  readonly columns: readonly string[]
}

const tablesQuery = `
  SELECT n.nspname AS schema, c.relname AS "table", array_agg(a.attname::text ORDER BY a.attnum) AS columns
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
   WHERE c.relkind = 'r' AND pg_get_userbyid(c.relowner) = 'krong_owner'
     AND (n.nspname <> 'graphile_worker' OR c.relname IN ('_private_jobs', '_private_job_queues', '_private_tasks'))
   GROUP BY 1, 2 ORDER BY 1, 2`

const linksQuery = `
  SELECT DISTINCT nf.nspname || '.' || cf.relname AS "from", nt.nspname || '.' || ct.relname AS "to"
    FROM pg_constraint k JOIN pg_class cf ON cf.oid = k.conrelid JOIN pg_namespace nf ON nf.oid = cf.relnamespace
    JOIN pg_class ct ON ct.oid = k.confrelid JOIN pg_namespace nt ON nt.oid = ct.relnamespace
   WHERE k.contype = 'f' AND k.conrelid <> k.confrelid`

/** The tables that Krông owns, each after those that its foreign keys point to; generated columns are left out. */
export async function tablesInOrder(client: PoolClient): Promise<TableShape[]> {
  const { rows: tables } = await client.query<TableShape>(tablesQuery)
  const { rows: links } = await client.query<{ from: string; to: string }>(linksQuery)
  const byName = new Map(tables.map((table) => [`${table.schema}.${table.table}`, table]))
  const ordered: TableShape[] = []
  const seen = new Set<string>()
  const visit = (name: string) => {
    const table = byName.get(name)
    if (!table || seen.has(name)) return
    seen.add(name)
    for (const { from, to } of links) if (from === name) visit(to)
    ordered.push(table)
  }
  for (const name of byName.keys()) visit(name)
  return ordered.filter(({ schema, table }) => `${schema}.${table}` !== 'platform.migrations')
}

/** The sequences behind Krông's columns with the value to go on from. */
export async function sequenceValues(client: PoolClient): Promise<{ name: string; value: string }[]> {
  const { rows } = await client.query<{ name: string; value: string }>(
    `SELECT format('%I.%I', schemaname, sequencename) AS name, last_value::text AS value
       FROM pg_sequences WHERE sequenceowner = 'krong_owner' AND last_value IS NOT NULL ORDER BY 1`,
  )
  return rows
}

/** A name as SQL wants it. */
export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`
