import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { newId } from '#kit/ids.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { cancelNumber } from './acts/cancel-number.ts'
import { closeBook } from './acts/close-book.ts'
import { reserveNumber } from './acts/reserve-number.ts'
import { useNumber } from './acts/use-number.ts'
import { findBook } from './store/books.ts'
import { someOffice } from './testing/office.ts'

const { transactor, app, owner } = await testDatabase()
const own = await someOffice(transactor)
const other = await someOffice(transactor)
assert.ok(own.clerk.kind === 'person' && other.clerk.kind === 'person')
const taken = await own.act(reserveNumber, { bookId: own.book.id, key: 'giấy mời họp' })
const denied = { code: '42501' }

/** Sends one statement as the application's role in the name of an authority: what an intruder with its login can do. */
async function asIntruder(
  authorityId: string,
  statement: string,
  values: unknown[] = [],
): Promise<unknown[]> {
  const client = await app.connect()
  try {
    await client.query('BEGIN')
    await client.query("SELECT set_config('krong.authority', $1, true)", [authorityId])
    return (await client.query(statement, values)).rows
  } finally {
    await client.query('ROLLBACK')
    client.release()
  }
}

describe('the wall around an authority’s registers', () => {
  it('hides books and numbers of another authority', async () => {
    const theirs = own.clerk.kind === 'person' ? own.clerk.authorityId : ''
    assert.equal(await transactor.read(other.clerk, (reader) => findBook(reader, own.book.id)), undefined)
    for (const table of ['series', 'registers', 'books', 'counters', 'numbers', 'outcomes', 'closings']) {
      const rows = await asIntruder(
        other.clerk.kind === 'person' ? other.clerk.authorityId : '',
        `SELECT authority_id FROM registers.${table}`,
      )
      assert.ok(
        rows.every((row) => (row as { authority_id: string }).authority_id !== theirs),
        table,
      )
    }
  })

  it('takes no number from another’s book, cancels none, uses none, closes nothing', async () => {
    const notFound = { status: 404 }
    const { act } = other
    await assert.rejects(act(reserveNumber, { bookId: own.book.id, key: newId() }), notFound)
    await assert.rejects(act(reserveNumber, { registerId: own.register.id, key: newId() }), notFound)
    await assert.rejects(act(cancelNumber, { numberId: taken.id, reason: 'x' }), notFound)
    await assert.rejects(act(useNumber, { numberId: taken.id, subject: { type: 'x', id: '1' } }), notFound)
    await assert.rejects(act(closeBook, { bookId: own.book.id, reason: 'x' }), notFound)
  })

  it('stands in the functions too, when called by hand for another authority', async () => {
    assert.ok(own.clerk.kind === 'person' && other.clerk.kind === 'person')
    const values = [own.clerk.authorityId, own.book.id, newId(), newId()]
    const take = `SELECT outcome FROM registers.take($1, NULL, $2, 'k', $3, $4, now(), 2026, NULL, 'x', NULL)`
    assert.deepEqual(await asIntruder(other.clerk.authorityId, take, values), [{ outcome: 'unknown-book' }])
    const close = `SELECT outcome FROM registers.close_book($1, 'x', now(), NULL, 'x')`
    assert.deepEqual(await asIntruder(other.clerk.authorityId, close, [own.book.id]), [
      { outcome: 'unknown-book' },
    ])
    const open = `SELECT outcome FROM registers.open_book($1, 2025, 0, $2, now(), NULL, 'x')`
    const opened = await asIntruder(other.clerk.authorityId, open, [own.register.id, newId()])
    assert.deepEqual(opened, [{ outcome: 'unknown-register' }])
  })
})

describe('a number in the book', () => {
  it('is not written, changed, deleted or skipped by SQL as the application role, even by its own authority', async () => {
    assert.ok(own.clerk.kind === 'person')
    const { authorityId } = own.clerk
    for (const statement of [
      'DELETE FROM registers.numbers',
      'UPDATE registers.numbers SET number = 99',
      `INSERT INTO registers.numbers SELECT gen_random_uuid(), authority_id, book_id, series_id, year, 99, 'k', NULL, now(), NULL, 'x' FROM registers.numbers`,
      'UPDATE registers.counters SET last_number = 99',
      'DELETE FROM registers.counters',
      'UPDATE registers.books SET year = 2025',
      'DELETE FROM registers.books',
      'DELETE FROM registers.closings',
      'UPDATE registers.outcomes SET reason = NULL',
      'DELETE FROM registers.outcomes',
      `UPDATE registers.registers SET kind = 'secret'`,
      'TRUNCATE registers.numbers CASCADE',
    ]) {
      await assert.rejects(asIntruder(authorityId, statement), denied, statement)
    }
  })

  it('is not changed or deleted by the owner of the tables either', async () => {
    for (const statement of [
      'DELETE FROM registers.numbers',
      'UPDATE registers.numbers SET number = 99',
      'TRUNCATE registers.numbers CASCADE',
      'DELETE FROM registers.books',
    ]) {
      await assert.rejects(owner.query(statement), denied, statement)
    }
  })
})
