export { checkBackup, type Damage } from './check-backup.ts'
export type { Manifest } from './manifest.ts'
export { type BlobTarget, restoreBackup } from './restore-backup.ts'
export { type BlobSource, takeBackup } from './take-backup.ts'
