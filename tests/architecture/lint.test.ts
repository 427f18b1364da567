import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { repositoryRoot } from './tree.ts'

const oxlint = `${repositoryRoot}node_modules/oxlint/bin/oxlint`

/** What the linter says, with our configuration, about one file somewhere in the house. */
function lint(path: string, text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'krong-lint-'))
  try {
    copyFileSync(`${repositoryRoot}.oxlintrc.json`, join(folder, '.oxlintrc.json'))
    mkdirSync(join(folder, dirname(path)), { recursive: true })
    writeFileSync(join(folder, path), text)
    return spawnSync(process.execPath, [oxlint, '--format', 'default'], { cwd: folder, encoding: 'utf8' })
      .stdout
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const registers = 'src/modules/registers'

const planted: readonly (readonly [path: string, text: string, teaches: RegExp])[] = [
  ['src/kit/money/x.ts', "export * from '#platform/web/index.ts'", /kit is pure/],
  ['src/platform/web/x.ts', "export * from '#modules/registers/index.ts'", /no public administration/],
  [`${registers}/rules/x.ts`, "export * from '../store/books.ts'", /Rules are pure/],
  [`${registers}/rules/x.ts`, "export { sql } from 'kysely'", /Rules are pure/],
  [`${registers}/acts/x.ts`, "export * from '#modules/documents/index.ts'", /stands above registers/],
  [`${registers}/acts/x.ts`, "export * from '#modules/organisations/store/units.ts'", /only door/],
  [`${registers}/pages/x.tsx`, "import { insertBook } from '../store/books.ts'\ninsertBook()", /Reads only/],
  [`${registers}/islands/x.tsx`, "export * from '#kit/ids.ts'", /run in the browser/],
  [`${registers}/acts/x.ts`, 'try {\n  JSON.parse("1")\n} catch {}', /no-empty/],
  [`${registers}/acts/x.ts`, 'export const x: any = 1', /no-explicit-any/],
  [`${registers}/acts/x.ts`, 'export default 1', /no-default-export/],
  [`${registers}/acts/x.ts`, 'console.log(1)', /no-console/],
]

for (const [path, text, teaches] of planted) {
  test(`the linter teaches ${teaches.source}: ${path}: ${text.replaceAll('\n', ' ')}`, () => {
    assert.match(lint(path, text).replaceAll(/\s+/g, ' '), teaches)
  })
}

test('the linter is content with a lawful act', () => {
  const text =
    "import { lockBook } from '../store/books.ts'\nimport { unitOf } from '#modules/organisations/index.ts'\nlockBook(unitOf)\n"
  assert.match(lint(`${registers}/acts/x.ts`, text), /^$|0 errors/)
})

test('.oxlintrc.json is what the law generates', () => {
  const { status, stderr } = spawnSync(
    process.execPath,
    [`${repositoryRoot}tools/lint-config.ts`, '--check'],
    { encoding: 'utf8' },
  )
  assert.equal(status, 0, stderr)
})
