import { fileURLToPath } from 'node:url'
import type { MigrationRoom } from './database/migrate.ts'
import { migrateQueue } from './jobs/queue.ts'

const folder = (room: string) => fileURLToPath(new URL(`./${room}/migrations/`, import.meta.url))

/** The schemas that the platform owns, in the order they are laid; modules come on top. */
export const platformRooms: readonly MigrationRoom[] = [
  { schema: 'platform', folder: folder('database') },
  { schema: 'record', folder: folder('record') },
  { schema: 'jobs', folder: folder('jobs'), before: migrateQueue },
  { schema: 'files', folder: folder('files') },
]
