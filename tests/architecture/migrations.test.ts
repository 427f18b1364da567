import assert from 'node:assert/strict'
import { test } from 'node:test'
import { moduleOrder } from '../../tools/floors.ts'
import { filesBelow, textOf } from './tree.ts'

const name = /^src\/(?:platform|modules)\/([a-z]+)\/migrations\/\d{8}T\d{4}_[a-z0-9-]+\.sql$/
const migrations = filesBelow('src').filter(
  (path) => path.includes('/migrations/') && !path.endsWith('/.keep'),
)

const withoutQuotes = (text: string) => text.replaceAll(/--[^\n]*/g, '').replaceAll(/'(?:[^']|'')*'/g, "''")

/** Schemas in which a migration makes, changes or drops something. */
function schemasChanged(sql: string): string[] {
  const change =
    /\b(?:CREATE|ALTER|DROP)\s+(?:OR\s+REPLACE\s+)?(?:UNIQUE\s+)?(?:MATERIALIZED\s+)?(?:TABLE|VIEW|FUNCTION|PROCEDURE|SEQUENCE|TYPE|DOMAIN|COLLATION|AGGREGATE)\s+(?:IF\s+(?:NOT\s+)?EXISTS\s+)?([a-z_]+)\.|\b(?:INSERT\s+INTO|UPDATE|DELETE\s+FROM|TRUNCATE)\s+([a-z_]+)\.|\b(?:INDEX|TRIGGER)\b[^;]*?\sON\s+([a-z_]+)\./gi
  const found = [...withoutQuotes(sql).matchAll(change)].map((match) =>
    (match[1] ?? match[2] ?? match[3])!.toLowerCase(),
  )
  return [...new Set(found)].toSorted()
}

test('migrations are named by time and subject', () => {
  assert.ok(migrations.length > 0)
  assert.deepEqual(
    migrations.filter((path) => !name.test(path)),
    [],
  )
})

test('a migration changes its own schema only', () => {
  const strays = migrations.flatMap((path) => {
    const room = /^src\/(?:platform|modules)\/([a-z]+)\//.exec(path)?.[1]
    const schema = room === 'database' ? 'platform' : room
    return schemasChanged(textOf(path))
      .filter((changed) => changed !== schema)
      .map((changed) => `${path} changes ${changed}`)
  })
  assert.deepEqual(strays, [])
  assert.ok(moduleOrder.length > 0)
})

test('a planted migration into another house is found', () => {
  const sql =
    "CREATE TABLE identity.people (id uuid); -- DROP TABLE registers.books\nCREATE INDEX x ON organisations.units (id); UPDATE mail.letters SET a = 'UPDATE portal.x'"
  assert.deepEqual(schemasChanged(sql), ['identity', 'mail', 'organisations'])
})
