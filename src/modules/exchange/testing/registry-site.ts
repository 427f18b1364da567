import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { createFiles, createLedger, openFileStore } from '#platform/files/index.ts'
import { silentLog } from '#platform/log/index.ts'
import type { TestDatabase } from '#platform/testing/index.ts'
import { runLanes } from '../jobs/run-lanes.ts'
import { exchangeSite, type Person } from './exchange-site.ts'

export type Answer = {
  readonly status: number
  readonly headers: Headers
  /** What a person reads: without marks, spaces folded. */
  readonly text: string
  readonly body: string
  readonly bytes: Uint8Array
}

const readable = (body: string) =>
  body
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()

/** Two authorities of one instance that exchange packets, and the pages of exchange for people of both. */
export async function registrySite(database: TestDatabase) {
  const folder = await mkdtemp(join(tmpdir(), 'krong-registry-'))
  const { store, staging } = await openFileStore({ folder })
  const files = createFiles({ store, staging, ledger: createLedger(database.transactor) })
  after(() => rm(folder, { recursive: true }))
  const { act, ask, authority, person, read } = exchangeSite(database, { files })

  return {
    district: await authority('dakrong', 'Ủy ban nhân dân huyện Đakrông', 'H50.41'),
    commune: await authority('ta-long', 'Ủy ban nhân dân xã Tà Long', 'H50.41.3'),
    act,
    read,
    person,
    /** Sends what waits and is due, as the job does. */
    runLanes: (over?: AbortSignal) => runLanes({ files, log: silentLog, read, act }, over),
    /** Keeps a small text as a file that an act may attach. */
    keep: (text: string) =>
      files.layDown(
        (async function* () {
          yield Buffer.from(text)
        })(),
        { name: 'noi-dung.txt', kind: 'txt', maxBytes: 1024 },
      ),
    async get(who: Person, path: string, language = 'vi'): Promise<Answer> {
      const answer = await ask(who, path, {}, language)
      const bytes = new Uint8Array(await answer.arrayBuffer())
      const body = new TextDecoder().decode(bytes)
      return { status: answer.status, headers: answer.headers, text: readable(body), body, bytes }
    },
  }
}
