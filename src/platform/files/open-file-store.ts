import { join } from 'node:path'
import type { FileStore } from './file-store.ts'
import { openLocalStore } from './local-store.ts'
import { openS3Store, type S3Settings } from './s3-store.ts'
import { openStaging, type Staging } from './staging.ts'

export type FileStoreSettings = {
  /** Local folder: the store itself unless S3 is set; uploads wait in it in both cases. */
  readonly folder: string
  readonly s3?: S3Settings
}

/** Opens the configured store and the place where uploads wait; leftovers of killed uploads older than an hour go at once. */
export async function openFileStore({
  folder,
  s3,
}: FileStoreSettings): Promise<{ store: FileStore; staging: Staging }> {
  const staging = await openStaging(join(folder, 'uploads'))
  await staging.sweep(Temporal.Duration.from({ hours: 1 }))
  await staging.partials.sweep(Temporal.Duration.from({ hours: 24 * 7 }))
  const store = s3 ? openS3Store(s3) : await openLocalStore(join(folder, 'kept'))
  return { store, staging }
}
