/** What PostgreSQL may hold: read from the catalogue of a migrated database, by the same rules for every schema of ours. */
import { moduleOrder } from './floors.ts'
import { definerFunctions, deletableTables, openTables, publishedViews } from './reviewed.ts'

export type Asks = { query(sql: string, values?: unknown[]): Promise<{ rows: { fault: string }[] }> }

/** Our schemas, lowest first: what the platform owns, then the modules. */
export const schemaOrder: readonly string[] = ['platform', 'record', 'jobs', 'files', ...moduleOrder]

type Rule = { readonly promise: string; readonly sql: string; readonly values?: () => unknown[] }

const ours = 'n.nspname = ANY ($1)'
const relations = `pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND ${ours}`
const name = "n.nspname || '.' || c.relname"
const servants = "unnest(ARRAY['krong_app', 'krong_system', 'krong_public'])"
const notFromExtension = (oid: string) =>
  `NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = ${oid} AND d.deptype = 'e')`
const reviewed = (list: Readonly<Record<string, string>>) => () => [schemaOrder, Object.keys(list)]

/** Each rule finds what breaks it; an empty answer means that the promise holds. `$1` = our schemas, `$2` = what was reviewed. */
export const wallRules: readonly Rule[] = [
  {
    promise: 'every table says in a comment what it holds',
    sql: `SELECT ${name} AS fault FROM ${relations}
      WHERE c.relkind IN ('r', 'p') AND coalesce(obj_description(c.oid, 'pg_class'), '') = ''`,
  },
  {
    promise: 'every foreign key leads with an index',
    sql: `SELECT ${name} || ' ' || k.conname AS fault FROM pg_constraint k JOIN ${relations} ON c.oid = k.conrelid
      WHERE k.contype = 'f' AND NOT EXISTS (
        SELECT FROM pg_index i WHERE i.indrelid = k.conrelid AND i.indisvalid AND (
          SELECT array_agg(key ORDER BY key) FROM unnest((i.indkey::int2[])[0:cardinality(k.conkey) - 1]) AS key)
          = (SELECT array_agg(key ORDER BY key) FROM unnest(k.conkey) AS key))`,
  },
  {
    promise: 'foreign keys point to the same module or downwards',
    sql: `SELECT ${name} || ' → ' || k.confrelid::regclass AS fault FROM pg_constraint k JOIN ${relations} ON c.oid = k.conrelid
      JOIN pg_class t ON t.oid = k.confrelid JOIN pg_namespace m ON m.oid = t.relnamespace
      WHERE k.contype = 'f' AND coalesce(array_position($1, m.nspname::text), 999) > array_position($1, n.nspname::text)`,
  },
  {
    promise: 'a table with authority_id stands behind a forced, restrictive wall for reading and writing',
    sql: `SELECT ${name} AS fault FROM ${relations}
      WHERE c.relkind IN ('r', 'p')
        AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'authority_id' AND NOT a.attisdropped)
        AND NOT (c.relrowsecurity AND c.relforcerowsecurity AND EXISTS (
          SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND NOT p.polpermissive AND p.polcmd = '*'
            AND p.polqual IS NOT NULL AND p.polwithcheck IS NOT NULL
            AND (p.polroles = '{0}' OR 'krong_app'::regrole::oid = ANY (p.polroles))))`,
  },
  {
    promise: 'no table is without forced row-level security but the reviewed',
    sql: `SELECT ${name} AS fault FROM ${relations}
      WHERE c.relkind IN ('r', 'p') AND NOT (c.relrowsecurity AND c.relforcerowsecurity) AND NOT ${name} = ANY ($2)
      UNION ALL SELECT open || ' is reviewed, but gone or behind a wall' FROM unnest($2) AS open WHERE NOT EXISTS (
        SELECT FROM ${relations} WHERE ${name} = open AND NOT c.relforcerowsecurity)`,
    values: reviewed(openTables),
  },
  {
    promise:
      'functions with their owner’s rights are the reviewed ones, with a fixed search_path, closed to PUBLIC',
    sql: `WITH definers AS (
        SELECT n.nspname || '.' || p.proname AS name, p.proconfig, p.proacl FROM pg_proc p
        JOIN pg_namespace n ON n.oid = p.pronamespace AND ${ours} WHERE p.prosecdef AND ${notFromExtension('p.oid')})
      SELECT name || ' is not reviewed' AS fault FROM definers WHERE NOT name = ANY ($2)
      UNION ALL SELECT name || ' has no fixed search_path' FROM definers
        WHERE NOT EXISTS (SELECT FROM unnest(proconfig) AS setting WHERE setting LIKE 'search_path=%')
      UNION ALL SELECT name || ' is open to PUBLIC' FROM definers
        WHERE proacl IS NULL OR EXISTS (SELECT FROM aclexplode(proacl) AS acl WHERE acl.grantee = 0)
      UNION ALL SELECT one || ' is reviewed, but gone' FROM unnest($2) AS one WHERE NOT one IN (SELECT name FROM definers)`,
    values: reviewed(definerFunctions),
  },
  {
    promise: 'views read with their reader’s rights, but the reviewed published ones',
    sql: `SELECT ${name} AS fault FROM ${relations} WHERE c.relkind IN ('v', 'm') AND ${notFromExtension('c.oid')}
      AND NOT coalesce(c.reloptions && ARRAY['security_invoker=true', 'security_invoker=on'], false)
      AND NOT (${name} = ANY ($2) AND c.relname LIKE 'published\\_%')
      UNION ALL SELECT one || ' is reviewed, but gone' FROM unnest($2) AS one
        WHERE NOT EXISTS (SELECT FROM ${relations} WHERE ${name} = one AND c.relkind IN ('v', 'm'))`,
    values: reviewed(publishedViews),
  },
  {
    promise: 'the application’s roles own nothing and have no power over the wall',
    sql: `SELECT rolname || ' is a superuser, skips the wall or makes roles' AS fault FROM pg_roles
        WHERE rolname IN ('krong_app', 'krong_system', 'krong_public', 'krong_owner') AND (rolsuper OR rolbypassrls)
        OR rolname IN ('krong_app', 'krong_system', 'krong_public') AND (rolcreaterole OR rolcreatedb)
      UNION ALL SELECT role || ' owns ' || owned FROM ${servants} AS role, LATERAL (
          SELECT oid::regclass::text FROM pg_class WHERE relowner = role::regrole
          UNION ALL SELECT oid::regprocedure::text FROM pg_proc WHERE proowner = role::regrole
          UNION ALL SELECT nspname FROM pg_namespace WHERE nspowner = role::regrole) AS things (owned)
      UNION ALL SELECT role || ' can become ' || other FROM ${servants} AS role,
          unnest(ARRAY['krong_app', 'krong_system', 'krong_public', 'krong_owner']) AS other
        WHERE role <> other AND pg_has_role(role, other, 'MEMBER')
      UNION ALL SELECT role || ' may create in ' || n.nspname FROM ${servants} AS role, pg_namespace n
        WHERE ${ours} AND has_schema_privilege(role, n.oid, 'CREATE')`,
  },
  {
    promise: 'rows are closed, not deleted',
    sql: `SELECT role || ' may ' || power || ' ' || ${name} AS fault
      FROM unnest(ARRAY['krong_app', 'krong_system']) AS role, unnest(ARRAY['DELETE', 'TRUNCATE', 'TRIGGER']) AS power, ${relations}
      WHERE c.relkind IN ('r', 'p') AND has_table_privilege(role, c.oid, power) AND NOT (power = 'DELETE' AND ${name} = ANY ($2))
      UNION ALL SELECT one || ' is reviewed, but nobody may delete from it' FROM unnest($2) AS one WHERE NOT EXISTS (
        SELECT FROM ${relations} WHERE ${name} = one AND has_table_privilege('krong_app', c.oid, 'DELETE')
          OR ${name} = one AND has_table_privilege('krong_system', c.oid, 'DELETE'))`,
    values: reviewed(deletableTables),
  },
  {
    promise: 'the public reads published views and nothing else',
    sql: `SELECT 'krong_public may ' || power || ' ' || n.nspname || '.' || c.relname AS fault
      FROM unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'REFERENCES']) AS power, pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE (${ours} OR n.nspname = 'graphile_worker') AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
        AND has_any_column_privilege('krong_public', c.oid, power)
        AND NOT (power = 'SELECT' AND c.relkind IN ('v', 'm') AND c.relname LIKE 'published\\_%')
      UNION ALL SELECT 'krong_public may delete from ' || ${name} FROM ${relations}
        WHERE c.relkind IN ('r', 'p', 'v') AND has_table_privilege('krong_public', c.oid, 'DELETE')`,
  },
]

/** Everything that breaks a rule in the database at hand, one sentence each. */
export async function faultsOfWalls(database: Asks): Promise<string[]> {
  const faults: string[] = []
  for (const { promise, sql, values = () => [schemaOrder] } of wallRules) {
    const { rows } = await database.query(sql, values())
    faults.push(...rows.map(({ fault }) => `${promise}: ${fault}`))
  }
  return faults
}
