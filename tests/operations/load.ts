import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import type { Id } from '../../src/kit/ids.ts'
import { createAnnouncer } from '../../src/platform/record/index.ts'
import { createTransactor, openPool } from '../../src/platform/database/index.ts'
import {
  attach,
  createFiles,
  createLedger,
  filePolicies,
  openFileStore,
} from '../../src/platform/files/index.ts'
import type { Actor } from '../../src/platform/database/index.ts'

/** Officials at work while something else happens: acts that write the record, and files that come in. */
export type Load = { readonly acts: () => number; readonly working: () => boolean; stop(): Promise<number> }

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}

/** Begins to work on a running site's database and file folder, as its program does, until stopped. */
export async function startLoad(folder: string, appUrl: string, actor: Actor): Promise<Load> {
  const pool = openPool(appUrl, 'krong_app', { max: 6, name: 'load' })
  const transactor = createTransactor({ pool, announce: createAnnouncer() })
  const { store, staging } = await openFileStore({ folder: join(folder, 'files') })
  const files = createFiles({ store, staging, ledger: createLedger(transactor) })
  let working = true
  let acts = 0
  const origin = { requestId: 'load', channel: 'web' } as const
  const work = async (name: number) => {
    for (let round = 0; working; round++) {
      const text = `số;nội dung\n${name};${round};${'đường vào bản '.repeat(200)}\n`
      const kept = await files.keep(bytesOf(text), {
        name: `so-${name}-${round}.csv`,
        policy: filePolicies.tables,
      })
      await transactor.act(
        { actor, origin },
        async (tx) => {
          const id = await attach(tx, kept)
          await tx.announce({ name: 'load.done', subject: { type: 'file', id }, after: { name, round } })
        },
        undefined,
      )
      acts++
    }
  }
  const workers = Promise.all([0, 1, 2, 3].map(work))
  // A fault is told by stop(), not in the middle of somebody else's test.
  workers.catch(() => (working = false))
  return {
    acts: () => acts,
    working: () => working,
    async stop() {
      working = false
      await workers
      await pool.end()
      store.close()
      return acts
    },
  }
}

/** The load of a running site's clerk, through the login that its program uses. */
export async function startOfficials(folder: string, database: pg.Pool): Promise<Load> {
  const { port } = JSON.parse(await readFile(join(folder, 'database.json'), 'utf8')) as { port: number }
  const { rows: logins } = await database.query(
    "SELECT rolname FROM pg_roles WHERE rolname LIKE 'krong_login%' LIMIT 1",
  )
  const password = (await readFile(join(folder, 'secrets', 'app-login-password'), 'utf8')).trim()
  const { rows } = await database.query(
    "SELECT a.id, a.authority_id FROM identity.accounts a WHERE username = 'vanthu'",
  )
  return startLoad(folder, `postgres://${logins[0].rolname}:${password}@127.0.0.1:${port}/krong`, {
    kind: 'person',
    accountId: rows[0].id as Id<'account'>,
    name: 'Văn thư',
    authorityId: rows[0].authority_id as Id<'authority'>,
    roles: ['clerk'],
  })
}
