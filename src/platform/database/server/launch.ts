import { spawn } from 'node:child_process'
import { closeSync, copyFileSync, openSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Binaries } from './binaries.ts'
import type { Place } from './place.ts'
import { readPostmasterFile } from './postmaster-file.ts'

const logLimit = 10 * 1024 * 1024
/** The longest path of a Unix socket that every system takes, less the socket's own name. */
const socketPathLimit = 103 - '/.s.PGSQL.65535.lock'.length

/** Spawns the postmaster in a session of its own; true when it is ready, else the reason it gave in its log. */
export async function launch(place: Place, { postgres }: Binaries, port: number): Promise<true | string> {
  const logFile = join(place.data, 'pg.log')
  rotateLog(logFile)
  const before = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0
  const log = openSync(logFile, 'a', 0o600)
  const options = ['-D', place.cluster, '-p', String(port), '-c', 'listen_addresses=127.0.0.1']
  const child = spawn(
    postgres,
    [...options, '-c', `unix_socket_directories=${socketFolder(place.cluster)}`],
    {
      ...place.runAs,
      cwd: place.cluster,
      env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['ignore', log, log],
      detached: true,
    },
  )
  closeSync(log)
  child.unref()
  let ended: string | undefined
  child.once('error', (error) => (ended = error.message))
  child.once('exit', (code, signal) => (ended ??= `postgres ended with ${code ?? signal}`))

  // Recovery after a crash may take minutes on a slow disk: wait as long as the process lives.
  for (;;) {
    const file = readPostmasterFile(place.cluster)
    if (file?.pid === child.pid && file?.status === 'ready') return true
    if (ended !== undefined) return readFileSync(logFile).subarray(before).toString('utf8').trim() || ended
    await sleep(10)
  }
}

/** Keeps `pg.log` under 10 MB with one older file; PostgreSQL appends, so it goes on writing at the new end. */
export function rotateLog(file: string): void {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) < logLimit) return
  rmSync(`${file}.1`, { force: true })
  copyFileSync(file, `${file}.1`)
  truncateSync(file)
}

/** The folder of the Unix socket: the cluster itself (0700: only its owner and root), or none when its path is too long. */
function socketFolder(cluster: string): string {
  return Buffer.byteLength(cluster) <= socketPathLimit ? cluster : ''
}
