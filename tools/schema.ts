/** Writes `src/schema.sql` from a freshly migrated database; with `--check`, fails and shows the first difference when it is out of date. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { testDatabase } from '#platform/testing/index.ts'
import { schemaText } from './schema-text.ts'

const file = new URL('../src/schema.sql', import.meta.url)
const database = await testDatabase()
const text = await schemaText(database.owner)
await database.close()

if (!process.argv.includes('--check')) {
  writeFileSync(file, text)
} else {
  const [kept, now] = [existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [], text.split('\n')]
  const at = now.findIndex((line, index) => line !== kept[index])
  if (at >= 0 || kept.length !== now.length) {
    const line = at < 0 ? now.length : at
    console.error(
      `src/schema.sql is out of date at line ${line + 1}; run \`node --import ./tools/tsx.ts tools/schema.ts\``,
    )
    console.error(`- ${kept[line] ?? '(end)'}\n+ ${now[line] ?? '(end)'}`)
    process.exitCode = 1
  }
}
