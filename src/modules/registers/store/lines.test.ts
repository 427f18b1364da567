import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { newId } from '#kit/ids.ts'
import type { Reader } from '#platform/database/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { cancelNumber } from '../acts/cancel-number.ts'
import { reserveNumber } from '../acts/reserve-number.ts'
import { useNumber } from '../acts/use-number.ts'
import { someOffice } from '../testing/office.ts'
import { listBooks } from './books.ts'
import { countLines, listLines } from './lines.ts'

const { transactor, owner } = await testDatabase({
  clock: () => Temporal.Instant.from('2026-11-23T02:00:00Z'),
})

describe('the lines of a book', () => {
  it('show what became of each number, newest first, found by words without marks', async () => {
    const { act, book, clerk } = await someOffice(transactor)
    const ids = []
    for (const purpose of ['Giấy mời họp thôn', undefined, undefined]) {
      ids.push((await act(reserveNumber, { bookId: book.id, key: newId(), purpose })).id)
    }
    const entry = { notation: 'QĐ-UBND', abstract: 'Phê duyệt dự toán đường Pa Nang, đạt 100% kế hoạch' }
    await act(useNumber, { numberId: ids[1]!, subject: { type: 'document', id: '7' }, entry })
    await act(cancelNumber, { numberId: ids[2]!, reason: 'Đánh máy nhầm' })

    const found = (filter: object) =>
      transactor.read(clerk, async (reader: Reader) => {
        const lines = await listLines(reader, { bookId: book.id, ...filter }, { limit: 10 })
        return lines.map(({ number, state }) => `${number} ${state}`)
      })
    assert.deepEqual(await found({}), ['3 cancelled', '2 used', '1 waiting'])
    assert.deepEqual(await found({ text: 'du toan DUONG pa nang' }), ['2 used'])
    assert.deepEqual(await found({ text: 'hop thon' }), ['1 waiting'])
    assert.deepEqual(await found({ text: 'nham' }), ['3 cancelled'])
    assert.deepEqual(await found({ text: '100% ke' }), ['2 used'])
    assert.deepEqual(await found({ text: '%' }), ['2 used'])
    assert.deepEqual(await found({ state: 'waiting' }), ['1 waiting'])
    assert.deepEqual(await found({ number: 2 }), ['2 used'])
    const [shelf] = await transactor.read(clerk, (reader) => listBooks(reader, 2026))
    assert.deepEqual([shelf?.numbers, shelf?.waiting, shelf?.last], [3, 1, 3])
  })

  it('are found in a book of 50,000: a page, a search, the totals, every line for print', async (t) => {
    const { act, book, clerk } = await someOffice(transactor)
    assert.ok(clerk.kind === 'person')
    await act(reserveNumber, { bookId: book.id, key: newId() })
    await owner.query(
      `INSERT INTO registers.numbers SELECT gen_random_uuid(), $1, $2, $3, 2026, i, 'line ' || i, NULL, now(), NULL, 'x' FROM generate_series(2, 50000) i`,
      [clerk.authorityId, book.id, book.seriesId],
    )
    await owner.query(
      `INSERT INTO registers.outcomes (number_id, authority_id, outcome, subject_type, subject_id, entry, at, by_name)
       SELECT id, authority_id, 'used', 'document', number::text, jsonb_build_object('abstract', 'Về việc số ' || number), now(), 'x'
       FROM registers.numbers WHERE book_id = $1 AND number > 1`,
      [book.id],
    )
    await owner.query('ANALYZE registers.numbers, registers.outcomes')
    const bookId = book.id
    const timed = async <Result>(
      name: string,
      read: (reader: Reader) => Promise<Result>,
    ): Promise<Result> => {
      const begun = performance.now()
      const result = await transactor.read(clerk, read)
      const took = performance.now() - begun
      t.diagnostic(`${name}: ${took.toFixed(0)} ms`)
      return result
    }
    const page = await timed('a page in the middle', (reader) =>
      listLines(reader, { bookId }, { below: 25_001, limit: 50 }),
    )
    assert.deepEqual([page.length, page[0]!.number], [50, 25_000])
    const found = await timed('a search', (reader) =>
      listLines(reader, { bookId, text: 've viec so 4999' }, { limit: 50 }),
    )
    assert.equal(found.length, 11)
    const counts = await timed('the totals', (reader) => countLines(reader, { bookId }))
    assert.deepEqual(counts, { all: 50_000, waiting: 1, used: 49_999, cancelled: 0, first: 1, last: 50_000 })
    const all = await timed('every line for print', (reader) =>
      listLines(reader, { bookId }, { from: 1, limit: 50_000 }),
    )
    assert.equal(all.length, 50_000)
  })
})
