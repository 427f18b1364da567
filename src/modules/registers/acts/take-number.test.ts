import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { newId } from '#kit/ids.ts'
import type { Tx } from '#platform/database/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { actingAs, clerkOf, someOffice } from '../testing/office.ts'
import { openRegister } from './open-register.ts'
import { reserveNumber } from './reserve-number.ts'
import { reserveRange } from './reserve-range.ts'
import { takeNumber, type TakeNumber } from './take-number.ts'

let clock = Temporal.Instant.from('2026-11-23T02:00:00Z')
const { transactor, owner } = await testDatabase({ clock: () => clock })
const key = () => newId()

const numbersOf = async (bookId: string) => {
  const { rows } = await owner.query<{ number: number }>(
    'SELECT number FROM registers.numbers WHERE book_id = $1 ORDER BY number',
    [bookId],
  )
  return rows.map(({ number }) => number)
}

async function takeThenFail(tx: Tx, request: TakeNumber): Promise<void> {
  await takeNumber(tx, request)
  throw new Error('power cut')
}

describe('taking a number', () => {
  it('gives 64 clerks at once the numbers 1 to 64, each once, in the order of their times', async () => {
    const { act, book } = await someOffice(transactor)
    const takes = Array.from({ length: 64 }, () => act(reserveNumber, { bookId: book.id, key: key() }))
    const taken = (await Promise.all(takes)).toSorted((a, b) => a.number - b.number)
    assert.deepEqual(
      taken.map(({ number }) => number),
      Array.from({ length: 64 }, (_, index) => index + 1),
    )
    const times = taken.map(({ takenAt }) => takenAt.epochMilliseconds)
    assert.deepEqual(times, times.toSorted())
  })

  it('leaves no gap when the act that took it fails', async () => {
    const { act, book } = await someOffice(transactor)
    await act(reserveNumber, { bookId: book.id, key: key() })
    await assert.rejects(act(takeThenFail, { bookId: book.id, key: key() }), /power cut/)
    assert.equal((await act(reserveNumber, { bookId: book.id, key: key() })).number, 2)
    assert.deepEqual(await numbersOf(book.id), [1, 2])
  })

  it('gives the same number to whoever asks again with the same key, and records it once', async () => {
    const { act, book, register } = await someOffice(transactor)
    const again = key()
    const first = await act(reserveNumber, { bookId: book.id, key: again })
    const second = await act(reserveNumber, { bookId: book.id, key: again })
    const byRegister = await act(reserveNumber, { registerId: register.id, key: again })
    assert.deepEqual(second, { ...first, repeated: true })
    assert.deepEqual(byRegister, second)
    const { rows } = await owner.query('SELECT FROM record.entries WHERE subject_id = $1', [first.id])
    assert.equal(rows.length, 1)
  })

  it('gives one number to 32 repeats of one request at the same moment', async () => {
    const { act, book } = await someOffice(transactor)
    const same = key()
    const takes = Array.from({ length: 32 }, () => act(reserveNumber, { bookId: book.id, key: same }))
    const taken = await Promise.all(takes)
    assert.deepEqual(new Set(taken.map(({ number }) => number)), new Set([1]))
    assert.equal(taken.filter(({ repeated }) => !repeated).length, 1)
    assert.equal((await act(reserveNumber, { bookId: book.id, key: key() })).number, 2)
  })

  it('refuses a key that took a number from another register', async () => {
    const { act, book } = await someOffice(transactor)
    const other = await act(openRegister, { kind: 'copies', name: 'Sổ bản sao' })
    const used = key()
    await act(reserveNumber, { bookId: book.id, key: used })
    await assert.rejects(act(reserveNumber, { bookId: other.book.id, key: used }), { status: 409 })
  })

  it('draws from one series for two registers that share it, as the head decided', async () => {
    const { act, book, register } = await someOffice(transactor)
    const decisions = await act(openRegister, {
      kind: 'outgoing',
      name: 'Quyết định',
      seriesId: register.seriesId,
    })
    const numbers = []
    for (const bookId of [book.id, decisions.book.id, book.id]) {
      numbers.push((await act(reserveNumber, { bookId, key: key() })).number)
    }
    assert.deepEqual(numbers, [1, 2, 3])
    assert.deepEqual(await numbersOf(book.id), [1, 3])
  })

  it('goes on from the paper book where an office begins within the year', async () => {
    const act = actingAs(transactor, clerkOf(newId()))
    const { book } = await act(openRegister, { kind: 'incoming', name: 'Văn bản đến', continuesAfter: 412 })
    assert.equal((await act(reserveNumber, { bookId: book.id, key: key() })).number, 413)
  })

  it('gives a range without gap while others take, and the same range to whoever asks again', async () => {
    const { act, book } = await someOffice(transactor)
    const range = { bookId: book.id, key: key(), count: 10, reason: 'Thôn chưa có sóng' }
    const singles = Array.from({ length: 12 }, () => act(reserveNumber, { bookId: book.id, key: key() }))
    const [taken] = await Promise.all([act(reserveRange, range), ...singles])
    const numbers = taken.map(({ number }) => number)
    assert.deepEqual(
      numbers,
      Array.from({ length: 10 }, (_, index) => numbers[0]! + index),
    )
    assert.deepEqual(
      (await act(reserveRange, range)).map(({ number }) => number),
      numbers,
    )
    await assert.rejects(act(reserveRange, { ...range, count: 101 }), { status: 422 })
    assert.equal((await numbersOf(book.id)).length, 22)
  })

  it('is the clerk’s act: a leader and a specialist are refused', async () => {
    const { clerk, book } = await someOffice(transactor)
    assert.ok(clerk.kind === 'person')
    for (const role of ['leader', 'specialist']) {
      const act = actingAs(transactor, { ...clerk, roles: [role] })
      await assert.rejects(act(reserveNumber, { bookId: book.id, key: key() }), { status: 403 })
    }
  })
})

describe('the turn of the year', () => {
  it('gives the last number of the old year at 23:59:59 and number 1 of the new book at 00:00:00 in Viet Nam', async () => {
    clock = Temporal.Instant.from('2026-12-31T23:59:58+07:00')
    const { act, book, register } = await someOffice(transactor)
    await act(reserveNumber, { registerId: register.id, key: key() })
    clock = Temporal.Instant.from('2026-12-31T23:59:59.999+07:00')
    const lost = key()
    const last = await act(reserveNumber, { registerId: register.id, key: lost })
    assert.deepEqual([last.year, last.number, last.bookId], [2026, 2, book.id])

    clock = Temporal.Instant.from('2027-01-01T00:00:00+07:00')
    const firsts = await Promise.all(
      Array.from({ length: 8 }, () => act(reserveNumber, { registerId: register.id, key: key() })),
    )
    assert.deepEqual(new Set(firsts.map(({ year }) => year)), new Set([2027]))
    assert.deepEqual(firsts.map(({ number }) => number).toSorted(), [1, 2, 3, 4, 5, 6, 7, 8])
    assert.equal(new Set(firsts.map(({ bookId }) => bookId)).size, 1)

    const again = await act(reserveNumber, { registerId: register.id, key: lost })
    assert.deepEqual(
      [again.year, again.number, again.repeated],
      [2026, 2, true],
      'asked again after midnight',
    )
    const late = await act(reserveNumber, { bookId: book.id, key: key() })
    assert.deepEqual(
      [late.year, late.number],
      [2026, 3],
      'a late paper goes to the old book while it is open',
    )
  })
})
