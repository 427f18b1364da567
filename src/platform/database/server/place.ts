import { randomUUID } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname, isAbsolute, join, resolve } from 'node:path'
import { keepSecret, makeDataFolder } from '../../config/keep-secret.ts'
import { StartProblem } from '../../config/start-problem.ts'
import { writeAtomically } from '../../config/write-atomically.ts'
import { canReach, whomToRunAs } from './run-as.ts'
import type { RunAs } from './run-as.ts'

/** Where the cluster of a data folder lives, and who runs it. */
export type Place = {
  readonly data: string
  readonly cluster: string
  readonly runAs: RunAs
  readonly port?: number
}

/** `database.json` in the data folder: where the cluster is (relative when inside) and its port. */
type Pointer = { readonly id: string; readonly cluster: string; readonly port: number }

/**
 * Finds the place of the cluster: `pg` inside the data folder; where root runs Krông and the data folder lies below
 * a closed folder (root's home), a folder of /var/lib/krong. `database.json` points at it. Call it in one's turn only.
 */
export function findPlace(dataFolder: string): Place {
  const data = openDataFolder(dataFolder)
  const pointer = readPointer(data)
  if (pointer) {
    const cluster = isAbsolute(pointer.cluster) ? pointer.cluster : join(data, pointer.cluster)
    if (!existsSync(join(cluster, 'PG_VERSION'))) throw lost(data, cluster)
    if (isAbsolute(pointer.cluster)) checkOwner(data, cluster, pointer.id)
    return { data, cluster, runAs: whomToRunAs(cluster), port: pointer.port }
  }
  const inside = join(data, 'pg')
  const runAs = whomToRunAs(inside)
  if (existsSync(inside) || canReach(data, runAs)) return { data, cluster: inside, runAs }
  // The name is kept in the data folder: whoever deletes that folder starts afresh, and the old cluster stays where it was.
  const name = keepSecret(data, 'database-name', () => randomUUID())
  const outside = join('/var/lib/krong', name, 'pg')
  mkdirSync(dirname(outside), { recursive: true, mode: 0o755 })
  chmodSync(dirname(outside), 0o711)
  return { data, cluster: outside, runAs: whomToRunAs(outside) }
}

/** Makes the data folder where it is missing; returns its true path. */
export function openDataFolder(dataFolder: string): string {
  makeDataFolder(dataFolder)
  return realpathSync(resolve(dataFolder))
}

/** Remembers where the cluster is and its port, once it exists. */
export function rememberPlace({ data, cluster }: Place, port: number): void {
  const inside = cluster === join(data, 'pg')
  const known = readPointer(data)
  if (known?.port === port) return
  const pointer: Pointer = { id: known?.id ?? randomUUID(), cluster: inside ? 'pg' : cluster, port }
  if (!inside) writeAtomically(ownerFile(cluster), JSON.stringify({ id: pointer.id, data }))
  writeAtomically(join(data, 'database.json'), `${JSON.stringify(pointer)}\n`)
}

/** A copied data folder must not share the cluster of its original; a moved one takes it along. */
function checkOwner(data: string, cluster: string, id: string): void {
  const owner = JSON.parse(readFileSync(ownerFile(cluster), 'utf8')) as { id: string; data: string }
  if (owner.id === id && owner.data === data) return
  if (owner.id === id && !existsSync(join(owner.data, 'database.json'))) {
    writeAtomically(ownerFile(cluster), JSON.stringify({ id, data }))
    return
  }
  const vi = `Thư mục ${data} là bản sao của ${owner.data} và cơ sở dữ liệu ${cluster} thuộc về thư mục kia; hãy dùng "krong backup" và "krong restore".`
  const en = `${data} is a copy of ${owner.data}, and the database ${cluster} belongs to that one; use "krong backup" and "krong restore".`
  throw new StartProblem({ vi, en })
}

function ownerFile(cluster: string): string {
  return join(dirname(cluster), 'belongs-to.json')
}

function readPointer(data: string): Pointer | undefined {
  const file = join(data, 'database.json')
  return statSync(file, { throwIfNoEntry: false })
    ? (JSON.parse(readFileSync(file, 'utf8')) as Pointer)
    : undefined
}

function lost(data: string, cluster: string): StartProblem {
  const file = join(data, 'database.json')
  const vi = `Không thấy cơ sở dữ liệu ở ${cluster} như ${file} chỉ; hãy đưa nó về chỗ cũ, hoặc xoá ${file} để bắt đầu trống.`
  const en = `The database is not at ${cluster}, where ${file} points; put it back, or delete ${file} to start empty.`
  return new StartProblem({ vi, en })
}
