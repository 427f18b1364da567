import pg from 'pg'

export type PreparedDatabase = {
  /** For migrations, backups and the job queue: a session that may become krong_owner. */
  readonly ownerUrl: string
  /** For everything people do: a login that owns nothing and may become krong_app, krong_system or krong_public only. */
  readonly appUrl: string
}

const quote = (name: string) => `"${name.replaceAll('"', '""')}"`
const literal = (text: string) => `'${text.replaceAll("'", "''")}'`

function withDatabase(url: string, database: string): string {
  const changed = new URL(url)
  changed.pathname = `/${encodeURIComponent(database)}`
  return changed.href
}

function withLogin(url: string, user: string, password: string): string {
  const changed = new URL(url)
  changed.username = encodeURIComponent(user)
  changed.password = encodeURIComponent(password)
  return changed.href
}

async function each(client: pg.Client, statements: string[]): Promise<void> {
  for (const statement of statements) await client.query(statement)
}

/** Roles belong to the whole server, so that databases cloned from one another keep their walls; they carry no password. */
async function createRoles(client: pg.Client): Promise<void> {
  const roles = ['krong_owner', 'krong_app', 'krong_system', 'krong_public']
  const { rows } = await client.query<{ rolname: string }>(
    'SELECT rolname FROM pg_roles WHERE rolname = ANY($1)',
    [roles],
  )
  const present = new Set(rows.map((row) => row.rolname))
  await each(
    client,
    roles
      .filter((role) => !present.has(role))
      .map((role) => `CREATE ROLE ${role} NOLOGIN NOINHERIT NOBYPASSRLS`),
  )
  const { rows: may } = await client.query<{ may: boolean }>(
    "SELECT pg_has_role(current_user, 'krong_owner', 'MEMBER') AS may",
  )
  if (!may[0]?.may) await client.query('GRANT krong_owner TO CURRENT_USER')
}

/** NOINHERIT on the login: it holds no right of any role until the session takes exactly one of them. */
async function createLogin(client: pg.Client, login: string, password: string): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [login])
  const verb = rowCount ? 'ALTER' : 'CREATE'
  await each(client, [
    `${verb} ROLE ${quote(login)} LOGIN NOINHERIT NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD ${literal(password)}`,
    `GRANT krong_app, krong_system, krong_public TO ${quote(login)}`,
  ])
}

/** Connects to the URL's database, or to the server's `postgres` where that one does not exist yet. */
async function connectSomewhere(url: string, elsewhere: boolean): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: elsewhere ? withDatabase(url, 'postgres') : url })
  try {
    await client.connect()
    return client
  } catch (fault) {
    if (elsewhere || (fault as { code?: string }).code !== '3D000') throw fault
    return connectSomewhere(url, true)
  }
}

/**
 * Makes sure that the database, the four roles and the application's login exist, whatever was there before; safe to repeat
 * and safe when several processes start at once. `url` needs CREATEROLE, and CREATEDB where the database does not exist yet.
 */
export async function prepareDatabase(
  url: string,
  { database, password }: { database?: string; password: string },
): Promise<PreparedDatabase> {
  const name = database ?? decodeURIComponent(new URL(url).pathname.slice(1))
  const login = `krong_login_${name}`.slice(0, 63)
  const client = await connectSomewhere(url, Boolean(database))
  try {
    await client.query("SELECT pg_advisory_lock(hashtext('krong prepare'))")
    await createRoles(client)
    await createLogin(client, login, password)
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name])
    if (!rowCount) await client.query(`CREATE DATABASE ${quote(name)} TEMPLATE template0 ENCODING 'UTF8'`)
    await client.query(`GRANT CREATE, CONNECT ON DATABASE ${quote(name)} TO krong_owner`)
    await client.query(`GRANT CONNECT ON DATABASE ${quote(name)} TO ${quote(login)}`)
  } finally {
    await client.end()
  }
  const ownerUrl = withDatabase(url, name)
  return { ownerUrl, appUrl: withLogin(ownerUrl, login, password) }
}
