import { fileURLToPath } from 'node:url'
import type { MigrationRoom } from '#platform/database/index.ts'
import { platformRooms } from '#platform/rooms.ts'

/** The modules that own a schema, lowest first. */
const modulesWithSchema = [
  'organisations',
  'identity',
  'registers',
  'notices',
  'signatures',
  'exchange',
  'documents',
  'legislation',
  'participation',
  'enquiries',
  'alerts',
  'portal',
  'royalties',
] as const

/** Every schema in the order its migrations are applied: the platform's, then the modules'. */
export const migrationRooms: readonly MigrationRoom[] = [
  ...platformRooms,
  ...modulesWithSchema.map((name) => ({
    schema: name,
    folder: fileURLToPath(new URL(`./modules/${name}/migrations/`, import.meta.url)),
  })),
]
