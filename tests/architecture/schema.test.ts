import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { test } from 'node:test'
import { testDatabase } from '#platform/testing/index.ts'
import { schemaText } from '../../tools/schema-text.ts'
import { repositoryRoot, textOf } from './tree.ts'

const { owner } = await testDatabase()

test('src/schema.sql shows what the migrations make', async () => {
  assert.ok(
    existsSync(`${repositoryRoot}src/schema.sql`),
    'run `node --import ./tools/tsx.ts tools/schema.ts`',
  )
  assert.equal(await schemaText(owner), textOf('src/schema.sql'))
})

test('a changed catalogue changes the text', async () => {
  const client = await owner.connect()
  try {
    await client.query('BEGIN')
    const before = await schemaText(client)
    await client.query('CREATE TABLE platform.planted (id uuid PRIMARY KEY, name text NOT NULL)')
    const after = await schemaText(client)
    assert.ok(
      !before.includes('platform.planted') &&
        after.includes('table platform.planted\n  id uuid not null\n  name text not null'),
    )
  } finally {
    await client.query('ROLLBACK')
    client.release()
  }
})
