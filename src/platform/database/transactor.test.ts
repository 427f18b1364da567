import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { type Id, newId } from '#kit/ids.ts'
import { testDatabase } from '#platform/testing/index.ts'
import type { Actor, Reader, Tx } from './index.ts'

const taLong = newId<'authority'>()
const baNang = newId<'authority'>()
const origin = { requestId: 'test', channel: 'web' } as const

function person(authorityId: Id<'authority'>): Actor {
  return { kind: 'person', accountId: newId(), name: 'Hồ Thị Mai', authorityId, roles: [] }
}

async function writeNote(
  { db, ...tx }: Tx,
  { authority, text }: { authority: string; text: string },
): Promise<void> {
  await sql`INSERT INTO walls.notes VALUES (${newId()}, ${authority}, ${text}, ${tx.now})`.execute(db)
  await tx.announce({ name: 'walls.note-written', subject: { type: 'note', id: text }, after: { text } })
}

const readNotes = ({ db }: Reader) =>
  sql<{ text: string; at: Temporal.Instant }>`SELECT text, at FROM walls.notes`.execute(db)

const database = await testDatabase()

describe('an act', () => {
  before(async () => {
    await database.owner.query(`
      CREATE SCHEMA walls; GRANT USAGE ON SCHEMA walls TO krong_app, krong_system, krong_public;
      CREATE TABLE walls.notes (id uuid PRIMARY KEY, authority_id uuid NOT NULL, text text NOT NULL, at timestamptz NOT NULL);
      SELECT platform.wall('walls.notes')`)
    await database.transactor.act({ actor: person(taLong), origin }, writeNote, {
      authority: taLong,
      text: 'của Tà Long',
    })
  })

  it('is read back by its own authority, with its time as an Instant', async () => {
    const { rows } = await database.transactor.read(person(taLong), readNotes)
    assert.equal(rows.length, 1)
    assert.ok(rows[0]!.at instanceof Temporal.Instant)
  })

  it('is invisible to another authority and to a visitor', async () => {
    assert.equal((await database.transactor.read(person(baNang), readNotes)).rows.length, 0)
    await assert.rejects(database.transactor.read({ kind: 'visitor' }, readNotes), { code: '42501' })
  })

  it('cannot write a row of another authority, and leaves nothing behind when it fails', async () => {
    const trespass = database.transactor.act({ actor: person(baNang), origin }, writeNote, {
      authority: taLong,
      text: 'lạ',
    })
    await assert.rejects(trespass, { code: '42501' })
    const failed = database.transactor.act(
      { actor: person(taLong), origin },
      async (tx: Tx, text: string) => {
        await writeNote(tx, { authority: taLong, text })
        throw new Error('power cut')
      },
      'dở dang',
    )
    await assert.rejects(failed, /power cut/)
    const { rows } = await database.owner.query('SELECT text FROM walls.notes')
    assert.deepEqual(
      rows.map((row) => row.text),
      ['của Tà Long'],
    )
    const { rows: record } = await database.owner.query('SELECT subject_id FROM record.entries')
    assert.deepEqual(
      record.map((row) => row.subject_id),
      ['của Tà Long'],
    )
  })

  it('cannot be reached by SQL as the application role without an authority, nor by changing role to the owner', async () => {
    const { rows } = await database.app.query('SELECT * FROM walls.notes')
    assert.equal(rows.length, 0)
    await assert.rejects(database.app.query('SET ROLE krong_owner'), { code: '42501' })
    await assert.rejects(database.app.query('DELETE FROM walls.notes'), { code: '42501' })
    await assert.rejects(database.app.query(`UPDATE record.entries SET event = 'x'`), { code: '42501' })
  })

  it('folds Vietnamese for search as the kit does', async () => {
    const { rows } = await database.app.query(`SELECT platform.fold('  ĐƯỜNG   Hồ Chí Minh ') AS folded`)
    assert.equal(rows[0].folded, 'duong ho chi minh')
  })

  it('starts a statement-free reader that cannot write', async () => {
    const write = database.transactor.read(person(taLong), ({ db }) =>
      sql`UPDATE walls.notes SET text = 'x'`.execute(db),
    )
    await assert.rejects(write, { code: '25006' })
  })
})
