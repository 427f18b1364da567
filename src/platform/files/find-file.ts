import type { Reader } from '#platform/database/index.ts'
import type { Hash } from './hash.ts'
import type { Trait } from './kinds.ts'
import { refuseFile } from './refuse-file.ts'
import type { FileId } from './tables.ts'

/** What an authority knows of one of its files. */
export type StoredFile = {
  readonly id: FileId
  readonly hash: Hash
  readonly name: string
  /** Bytes. */
  readonly size: number
  readonly type: string
  readonly traits: readonly Trait[]
  readonly keptAt: Temporal.Instant
}

/** Finds files of the reader's authority by id, in the order asked; those it may not see are left out. */
export async function listFiles(reader: Reader, ids: readonly FileId[]): Promise<StoredFile[]> {
  if (ids.length === 0) return []
  const rows = await reader.db
    .selectFrom('files.files')
    .select(['id', 'hash', 'name', 'size', 'type', 'traits', 'kept_at'])
    .where('id', 'in', ids)
    .execute()
  const byId = new Map(
    rows.map(({ kept_at, size, ...row }) => [row.id, { ...row, size: Number(size), keptAt: kept_at }]),
  )
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** Finds one file of the reader's authority, or undefined. */
export async function findFile(reader: Reader, id: FileId): Promise<StoredFile | undefined> {
  return (await listFiles(reader, [id]))[0]
}

/** Gets one file of the reader's authority; refuses with 404, also when it belongs to another. */
export async function getFile(reader: Reader, id: FileId): Promise<StoredFile> {
  return (await findFile(reader, id)) ?? refuseFile('files.not-found')
}
