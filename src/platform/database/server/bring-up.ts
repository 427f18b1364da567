import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartProblem } from '../../config/start-problem.ts'
import type { Binaries } from './binaries.ts'
import { freePort } from './free-port.ts'
import { initCluster } from './init-cluster.ts'
import { launch } from './launch.ts'
import { rememberPlace } from './place.ts'
import type { Place } from './place.ts'
import { clearStaleFile, livePostmaster, readPostmasterFile } from './postmaster-file.ts'
import { probe } from './probe.ts'
import { writeSettings } from './settings.ts'
import { endOrphans, isGone, stopPostmaster } from './stop.ts'

/** A server that answers. */
export type Running = { readonly pid: number; readonly port: number; readonly adopted: boolean }

/** Brings the server of a place up: adopts the one that lives, else makes the cluster where it lacks and launches it. */
export async function bringUp(
  place: Place,
  binaries: Binaries,
  password: string,
  durable: boolean,
): Promise<Running> {
  if (!existsSync(join(place.cluster, 'PG_VERSION'))) await initCluster(place, binaries, password)
  const adopted = await adopt(place, binaries, password)
  if (adopted) return adopted

  writeSettings(place, durable)
  const end = Date.now() + 10_000
  for (let port = await freePort(place.port); ;) {
    clearStaleFile(place.cluster)
    const outcome = await launch(place, binaries, port)
    if (outcome === true) {
      await probe(port, password)
      rememberPlace(place, port)
      return { pid: readPostmasterFile(place.cluster)?.pid ?? 0, port, adopted: false }
    }
    if (Date.now() > end) throw wontStart(outcome)
    if (/could not bind|could not create any TCP/.test(outcome)) port = await freePort()
    else if (!/lock file .* already exists|shared memory block/.test(outcome)) throw wontStart(outcome)
    else if (Date.now() > end - 5_000) await endOrphans(place.cluster)
    await sleep(200)
  }
}

/** Adopts the postmaster that a killed start left alive: ours by its folder and our password, of our version, not on its way out. */
async function adopt(place: Place, { version }: Binaries, password: string): Promise<Running | undefined> {
  for (;;) {
    const file = livePostmaster(place.cluster)
    if (file === undefined) return undefined
    if (file.status === 'ready' && file.port > 0) {
      const told = await probe(file.port, password).catch((error: unknown) => {
        if (error instanceof StartProblem) throw error
        return undefined
      })
      if (told?.cluster === place.cluster && told.version.startsWith(version)) {
        rememberPlace(place, file.port)
        return { pid: file.pid, port: file.port, adopted: true }
      }
      if (told === undefined) await sleep(50)
      else await stopPostmaster(file.pid)
    } else if (file.status === 'stopping') await isGone(file.pid, 30_000)
    else await sleep(20)
  }
}

function wontStart(outcome: string): StartProblem {
  const said = outcome.split('\n').slice(-3).join(' | ')
  const vi = `PostgreSQL kèm theo không khởi động được (xem pg.log trong thư mục dữ liệu): ${said}`
  return new StartProblem({
    vi,
    en: `The embedded PostgreSQL does not start (see pg.log in the data folder): ${said}`,
  })
}
