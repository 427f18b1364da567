/** Writes docs/operations/commands.md from the commands that Krông knows. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { commandsPage } from '../src/commands/index.ts'

writeFileSync(join(import.meta.dirname, '../docs/operations/commands.md'), commandsPage())
