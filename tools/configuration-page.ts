/** Writes docs/operations/configuration.md from the keys that Krông reads. */
import { join } from 'node:path'
import { writeFileSync } from 'node:fs'
import { configurationPage } from '#platform/config/index.ts'

writeFileSync(join(import.meta.dirname, '../docs/operations/configuration.md'), configurationPage())
