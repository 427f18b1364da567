import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hasSecret, keepSecret } from '../../config/keep-secret.ts'
import { StartProblem } from '../../config/start-problem.ts'
import { readyBinaries } from './binaries.ts'
import type { Binaries } from './binaries.ts'
import { bringUp } from './bring-up.ts'
import type { Running } from './bring-up.ts'
import { awaitKernelLock } from './kernel-lock.ts'
import { rotateLog } from './launch.ts'
import { findPlace, openDataFolder } from './place.ts'
import type { Place } from './place.ts'
import { serverUrl } from './probe.ts'
import { isAlive } from './processes.ts'
import { stopPostmaster } from './stop.ts'

/** What the server needs of a log. */
export type ServerLog = {
  info(message: string, facts?: object): void
  warn(message: string, facts?: object): void
}

const silent: ServerLog = { info: () => undefined, warn: () => undefined }

/** A running embedded PostgreSQL; `url` leads to its database `krong` as superuser. */
export type DatabaseServer = {
  readonly url: string
  readonly pid: number
  /** True when it was running already: left by a killed start, or in use by another process of this data folder. */
  readonly adopted: boolean
  stop(): Promise<void>
}

export type StartServer = {
  /** KRONG_DATA. */
  readonly dataDir: string
  readonly log?: ServerLog
  /** Folder of the password; `secrets` in the data folder unless told. */
  readonly secrets?: string
  /** False for tests only: nothing is flushed to disk. */
  readonly durable?: boolean
  /** Folder of the programs of another PostgreSQL (15 or newer): for tests against it. */
  readonly programs?: string | undefined
  /** Brings the server up again when it dies (looks every second). Only for the process that owns the data folder. */
  readonly keepAlive?: boolean
}

/**
 * Starts the PostgreSQL of a data folder, or adopts the one that runs. Safe after `kill -9` of anything at any moment,
 * as root and as an ordinary user, and when several processes start it at once. Throws StartProblem.
 */
export async function startServer({
  dataDir,
  log = silent,
  secrets,
  programs,
  durable = true,
  keepAlive = false,
}: StartServer): Promise<DatabaseServer> {
  const secretFolder = secrets ?? join(dataDir, 'secrets')
  let running = await bringUpInTurn()
  let stopping = false
  const timer = keepAlive ? setInterval(() => void watch(), 1_000).unref() : undefined

  return {
    url: serverUrl(running.port, running.password),
    get pid() {
      return running.pid
    },
    adopted: running.adopted,
    async stop() {
      stopping = true
      clearInterval(timer)
      await stopPostmaster(running.pid)
      log.info('database stopped', { pid: running.pid })
    },
  }

  async function bringUpInTurn(): Promise<Running & { password: string }> {
    const turn = await awaitKernelLock(join(openDataFolder(dataDir), 'database.lock'), 120_000)
    try {
      const now = findPlace(dataDir)
      const binaries = readyBinaries(now.runAs, now.data, programs)
      checkVersion(now, binaries)
      const known = await bringUp(now, binaries, keepPassword(now, secretFolder), durable)
      log.info(known.adopted ? 'database adopted' : 'database started', { pid: known.pid, port: known.port })
      return { ...known, password: keepPassword(now, secretFolder) }
    } finally {
      turn.release()
    }
  }

  async function watch(): Promise<void> {
    rotateLog(join(dataDir, 'pg.log'))
    if (stopping || isAlive(running.pid)) return
    log.warn('database died; starting it again', { pid: running.pid })
    const before = running.port
    try {
      running = await bringUpInTurn()
      if (running.port !== before)
        log.warn('database came back on another port; restart Krong', { port: running.port })
    } catch (error) {
      log.warn('database does not come back', { error })
    }
  }
}

function keepPassword({ cluster }: Place, folder: string): string {
  const name = 'database-password'
  if (!hasSecret(folder, name) && existsSync(join(cluster, 'PG_VERSION'))) {
    const vi = `Thiếu tệp ${join(folder, name)} của cơ sở dữ liệu đang có; hãy khôi phục tệp này từ bản sao lưu.`
    throw new StartProblem({
      vi,
      en: `${join(folder, name)} of the existing database is missing; restore it from a backup.`,
    })
  }
  return keepSecret(folder, name, () => randomBytes(24).toString('base64url'))
}

/** Another major version cannot read the cluster: better a sentence than PostgreSQL's own words. */
function checkVersion({ cluster }: Place, { version }: Binaries): void {
  const file = join(cluster, 'PG_VERSION')
  const made = existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined
  if (made === undefined || version.startsWith(`${made}.`)) return
  const vi = `Cơ sở dữ liệu thuộc PostgreSQL ${made}, chương trình kèm theo là ${version}; hãy sao lưu bằng bản Krông cũ rồi khôi phục bằng bản này.`
  const en = `The database is of PostgreSQL ${made}, the embedded one is ${version}; back up with the older Krong and restore with this one.`
  throw new StartProblem({ vi, en })
}
