import assert from 'node:assert/strict'
import { test } from 'node:test'
import { breachesOf } from './breaches.ts'

const own = 'src/modules/registers'

const planted: readonly (readonly [path: string, text: string])[] = [
  ['src/kit/money/dong.ts', "import { openPool } from '#platform/database/index.ts'"],
  ['src/kit/money/dong.ts', "import { readFileSync } from 'node:fs'"],
  ['src/kit/calendar/today.ts', "import { fold } from '../vietnamese/index.ts'"],
  ['src/kit/surprise/index.ts', 'export const x = 1'],
  ['src/platform/web/page.ts', "import { units } from '#modules/organisations/index.ts'"],
  ['src/platform/web/page.ts', "import { visit } from '#platform/jobs/queue.ts'"],
  ['src/platform/web/page.ts', "import { visit } from '../jobs/queue.ts'"],
  ['src/platform/web/page.ts', "import { testDatabase } from '#platform/testing/index.ts'"],
  ['src/platform/strange/page.ts', 'export const x = 1'],
  ['src/modules/gossip/index.ts', 'export const x = 1'],
  [`${own}/surprise/x.ts`, 'export const x = 1'],
  [`${own}/rules/lifecycle.ts`, "import { findBook } from '../store/books.ts'"],
  [`${own}/rules/lifecycle.ts`, "import { sql } from 'kysely'"],
  [`${own}/rules/lifecycle.ts`, "import { openPool } from '#platform/database/index.ts'"],
  [`${own}/rules/lifecycle.ts`, "import { renameUnit } from '#modules/organisations/index.ts'"],
  [`${own}/store/books.ts`, "import { mayRegister } from '../rules/lifecycle.ts'"],
  [`${own}/store/books.ts`, "import { Page } from '#platform/ui/index.ts'"],
  [`${own}/acts/take-number.ts`, "import { sql } from 'kysely'"],
  [`${own}/acts/take-number.ts`, "import { BooksPage } from '../pages/books.tsx'"],
  [`${own}/acts/take-number.ts`, "export { files } from '#platform/web/index.ts'"],
  [`${own}/acts/take-number.ts`, "import { request } from 'node:https'"],
  [
    `${own}/acts/take-number.ts`,
    "export async function f() { return await import('#modules/documents/index.ts') }",
  ],
  [`${own}/acts/take-number.ts`, "import type { DocumentId } from '#modules/documents/index.ts'"],
  [`${own}/acts/take-number.ts`, "export type D = import('#modules/documents/index.ts').DocumentId"],
  [`${own}/acts/take-number.ts`, "import { unitRow } from '#modules/organisations/store/units.ts'"],
  [`${own}/acts/take-number.ts`, "import { unitRow } from '../../organisations/store/units.ts'"],
  [`${own}/acts/take-number.ts`, "const name = './x.ts'\nexport const x = await import(name)"],
  [`${own}/acts/take-number.ts`, 'export default 1'],
  [`${own}/pages/books.tsx`, "import { insertBook } from '../store/books.ts'"],
  [`${own}/pages/books.tsx`, "import * as books from '../store/books.ts'"],
  [`${own}/pages/books.tsx`, "import { openPool } from '#platform/database/index.ts'"],
  [`${own}/parts/badge.tsx`, "import pg from 'pg'"],
  [`${own}/islands/book.tsx`, "import { takeNumber } from '../acts/take-number.ts'"],
  [`${own}/islands/book.tsx`, "import { newId } from '#kit/ids.ts'"],
  [`${own}/events.ts`, "import { takeNumber } from './acts/take-number.ts'"],
  [`${own}/messages/vi.ts`, "import { openPool } from '#platform/database/index.ts'"],
  [`${own}/index.ts`, "export { newNumber } from '#modules/organisations/index.ts'"],
  [`${own}/index.ts`, "export { insertBook } from './store/books.ts'"],
  [`${own}/book.ts`, "import { takeNumber } from './acts/take-number.ts'"],
  ['src/app.ts', "import { takeNumber } from '#modules/registers/acts/take-number.ts'"],
  ['src/app.ts', "import { something } from '#elsewhere/x.ts'"],
  ['bin/ci.mjs', "import pg from 'pg'"],
  ['bin/ci.mjs', "import '../src/main.ts'"],
  [`${own}/acts/x.ts`, "import hono = require('hono')"],
]

for (const [path, text] of planted) {
  test(`a planted violation is found: ${path}: ${text.replaceAll('\n', '; ')}`, () => {
    assert.equal(breachesOf(new Map([[path, text]])).breaches.length, 1)
  })
}

const lawful: readonly (readonly [path: string, text: string])[] = [
  [
    `${own}/acts/take-number.ts`,
    "import { lockBook } from '../store/books.ts'\nimport { unitOf } from '#modules/organisations/index.ts'",
  ],
  [
    `${own}/rules/lifecycle.ts`,
    "import type { Unit } from '#modules/organisations/index.ts'\nimport { reason } from '#kit/refusal.ts'",
  ],
  [
    `${own}/pages/books.tsx`,
    "import { type Book, findBook, listBooks } from '../store/books.ts'\nimport { useState } from 'preact/hooks'",
  ],
  [
    `${own}/store/books.ts`,
    "import { sql } from 'kysely'\nimport type { Tx } from '#platform/database/index.ts'",
  ],
  [
    `${own}/acts/take-number.test.ts`,
    "import { testDatabase } from '#platform/testing/index.ts'\nimport { demo } from '#modules/organisations/demo.ts'",
  ],
  [`${own}/islands/book.tsx`, "import { render } from 'preact'\nimport type { Book } from '../book.ts'"],
]

test('what the law allows passes', () => {
  assert.deepEqual(breachesOf(new Map(lawful)).breaches, [])
})

test('a text that does not parse is an error, never a file without imports', () => {
  assert.throws(() => breachesOf(new Map([['src/kit/ids.ts', 'import { from']])), SyntaxError)
})
