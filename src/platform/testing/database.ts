import { createHash, randomBytes } from 'node:crypto'
import { after } from 'node:test'
import pg from 'pg'
import {
  type Announcer,
  createTransactor,
  listMigrations,
  migrate,
  openPool,
  openPublicSessions,
  prepareDatabase,
  type Transactor,
} from '#platform/database/index.ts'
import { createAnnouncer } from '#platform/record/index.ts'
import { migrationRooms } from '../../schemas.ts'
import { testServerUrl } from './server.ts'

const password = 'tests only'

function templateName(): string {
  const sums = migrationRooms.flatMap((room) => listMigrations(room).map(({ checksum }) => checksum))
  return `krong_template_${createHash('sha256').update(sums.join()).digest('hex').slice(0, 16)}`
}

async function withServer<Result>(
  url: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: new URL('/postgres', url).href })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Migrates the template database once for this set of migrations; other test files wait for it. */
async function ensureTemplate(url: string): Promise<string> {
  const name = templateName()
  await withServer(url, async (client) => {
    await client.query("SELECT pg_advisory_lock(hashtext('krong test template'))")
    const ready = await client.query('SELECT FROM pg_database WHERE datname = $1 AND datistemplate', [name])
    if (ready.rowCount) return
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    const { ownerUrl } = await prepareDatabase(url, { database: name, password })
    const pool = openPool(ownerUrl, 'krong_owner', { max: 2 })
    try {
      await migrate(pool, migrationRooms)
    } finally {
      await pool.end()
    }
    await client.query(`ALTER DATABASE ${name} IS_TEMPLATE true`)
  })
  return name
}

export type TestDatabase = {
  readonly ownerUrl: string
  readonly appUrl: string
  /** Sessions as krong_app: what an intruder with the application's login would have. */
  readonly app: pg.Pool
  /** Sessions as krong_owner: sees everything; for checks. */
  readonly owner: pg.Pool
  readonly transactor: Transactor
  close(): Promise<void>
}

/**
 * A fresh database with every migration, cloned from the template in some 50 ms and dropped after the test file.
 * Call it at the top of the test file (`const database = await testDatabase()`), so that the file's end closes it. `clock` sets the time of acts; `announce` replaces the announcer (default: the real one without subscribers).
 */
export async function testDatabase({
  clock,
  announce = createAnnouncer(),
}: { clock?: () => Temporal.Instant; announce?: Announcer } = {}): Promise<TestDatabase> {
  const url = await testServerUrl()
  const template = await ensureTemplate(url)
  const name = `krong_test_${randomBytes(6).toString('hex')}`
  await withServer(url, (client) =>
    client.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY file_copy`),
  )
  const { ownerUrl, appUrl } = await prepareDatabase(url, { database: name, password })
  const app = openPool(appUrl, 'krong_app', { max: 8, name })
  const publicSessions = openPublicSessions(appUrl, { max: 2, name })
  const owner = openPool(ownerUrl, 'krong_owner', { max: 2, name })
  let closed = false
  const close = async () => {
    if (closed) return
    closed = true
    const { rows } = await owner.query<{ open: number }>(
      "SELECT count(*)::int AS open FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'",
    )
    await Promise.all([app.end(), publicSessions.end(), owner.end()])
    await withServer(url, async (client) => {
      await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
      await client.query(`DROP ROLE IF EXISTS krong_login_${name}`)
    })
    if (rows[0]!.open > 0) throw new Error(`${rows[0]!.open} transactions were left open`)
  }
  after(close)
  return {
    ownerUrl,
    appUrl,
    app,
    owner,
    transactor: createTransactor({ pool: app, publicSessions, announce, clock }),
    close,
  }
}
