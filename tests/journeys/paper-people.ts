import type pg from 'pg'

/** Somebody of the demo: the name to sign in with and the name that others see. */
export type Somebody = { readonly username: string; readonly name: string }

/** Who holds a kind of post in a unit of the district, by the unit's abbreviation. */
export async function holderOf(database: pg.Pool, unit: string, kind: string): Promise<Somebody> {
  const { rows } = await database.query<Somebody>(
    `SELECT a.username, a.display_name AS name FROM identity.accounts a
       JOIN identity.holdings h ON h.account_id = a.id
       JOIN organisations.positions p ON p.id = h.position_id
       JOIN organisations.unit_versions v ON v.unit_id = p.unit_id AND v.valid_to IS NULL
       JOIN organisations.authorities o ON o.id = p.authority_id
      WHERE o.slug = 'huyen-dakrong' AND v.abbreviation = $1 AND p.kind = $2 ORDER BY a.username LIMIT 1`,
    [unit, kind],
  )
  const [holder] = rows
  if (!holder) throw new Error(`nobody is ${kind} of ${unit}`)
  return holder
}

/** An official of a commune who heads nothing and keeps no registry, with the unit, and the commune's chair. */
export async function communeOf(
  database: pg.Pool,
  /** The end of its usernames: `talong`. */
  suffix: string,
): Promise<{ readonly official: Somebody; readonly unit: string; readonly chair: Somebody }> {
  const { rows } = await database.query<Somebody & { unit: string; roles: string[] }>(
    `SELECT a.username, a.display_name AS name, v.name AS unit, p.roles FROM identity.accounts a
       JOIN identity.holdings h ON h.account_id = a.id
       JOIN organisations.positions p ON p.id = h.position_id
       JOIN organisations.unit_versions v ON v.unit_id = p.unit_id AND v.valid_to IS NULL
      WHERE a.username LIKE '%.' || $1 ORDER BY a.username`,
    [suffix],
  )
  const official = rows.find(
    ({ roles }) => !roles.some((role) => ['leader', 'clerk', 'unit-head'].includes(role)),
  )
  const chair = rows.find(({ username }) => username.startsWith('chutich'))
  if (!official || !chair)
    throw new Error(`nobody of ${suffix} can answer: ${rows.map(({ username }) => username).join()}`)
  return { official, unit: official.unit, chair }
}
