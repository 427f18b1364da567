import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { newId } from '#kit/ids.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { actingAs, someOffice } from '../testing/office.ts'
import { arrangeSeries } from './arrange-series.ts'
import { cancelNumber } from './cancel-number.ts'
import { closeBook } from './close-book.ts'
import { closeRegister } from './close-register.ts'
import { openBook } from './open-book.ts'
import { openRegister } from './open-register.ts'
import { reserveNumber } from './reserve-number.ts'
import { useNumber } from './use-number.ts'

let clock = Temporal.Instant.from('2026-11-23T02:00:00Z')
const { transactor, owner } = await testDatabase({ clock: () => clock })
const office = () => someOffice(transactor)
const subject = { type: 'document', id: '1' }
const codes =
  (...expected: string[]) =>
  (fault: { reasons?: { code: string }[] }) => {
    assert.deepEqual(
      fault.reasons?.map(({ code }) => code),
      expected,
    )
    return true
  }

describe('what becomes of a number', () => {
  it('is one thing for ever: cancelled with a reason, it is neither used nor cancelled again', async () => {
    const { act, book } = await office()
    const { id: numberId } = await act(reserveNumber, { bookId: book.id, key: newId(), purpose: 'Giấy mời' })
    await act(cancelNumber, { numberId, reason: 'Cuộc họp bị hoãn' })
    await assert.rejects(act(useNumber, { numberId, subject }), codes('registers.already-cancelled'))
    await assert.rejects(act(cancelNumber, { numberId, reason: 'x' }), codes('registers.already-cancelled'))
    const { rows } = await owner.query(
      'SELECT event, reason FROM record.entries WHERE subject_id = $1 ORDER BY seq',
      [numberId],
    )
    assert.deepEqual(rows, [
      { event: 'registers.number-taken', reason: null },
      { event: 'registers.number-cancelled', reason: 'Cuộc họp bị hoãn' },
    ])
  })

  it('is used by one subject; the same subject again is a harmless repeat', async () => {
    const { act, book } = await office()
    const { id: numberId } = await act(reserveNumber, { bookId: book.id, key: newId() })
    await act(useNumber, { numberId, subject, entry: { notation: 'QĐ-UBND' } })
    await act(useNumber, { numberId, subject })
    const other = { type: 'document', id: '2' }
    await assert.rejects(act(useNumber, { numberId, subject: other }), codes('registers.already-used'))
    await assert.rejects(act(cancelNumber, { numberId, reason: 'x' }), codes('registers.already-used'))
  })

  it('is decided once when a use and a cancellation arrive together', async () => {
    const { act, book } = await office()
    const { id: numberId } = await act(reserveNumber, { bookId: book.id, key: newId() })
    const results = await Promise.allSettled([
      act(useNumber, { numberId, subject }),
      act(cancelNumber, { numberId, reason: 'x' }),
    ])
    assert.deepEqual(results.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
  })

  it('shows no content in a secret register', async () => {
    const { act, book } = await someOffice(transactor, 'secret')
    const { id: numberId } = await act(reserveNumber, { bookId: book.id, key: newId() })
    const telling = act(useNumber, { numberId, subject, entry: { abstract: 'x' } })
    await assert.rejects(telling, codes('registers.secret-keeps-no-content'))
    await act(useNumber, { numberId, subject })
  })
})

describe('closing a book', () => {
  it('waits until every number is settled, and then gives none', async () => {
    const { act, book, register } = await office()
    const { id: numberId } = await act(reserveNumber, { bookId: book.id, key: newId() })
    await assert.rejects(
      act(closeBook, { bookId: book.id, reason: 'Hết năm' }),
      codes('registers.open-numbers'),
    )
    await act(cancelNumber, { numberId, reason: 'Không ban hành' })
    await act(closeBook, { bookId: book.id, reason: 'Hết năm' })
    await assert.rejects(act(reserveNumber, { bookId: book.id, key: newId() }), codes('registers.closed'))
    await assert.rejects(
      act(reserveNumber, { registerId: register.id, key: newId() }),
      codes('registers.closed'),
    )
    await assert.rejects(act(closeBook, { bookId: book.id, reason: 'x' }), codes('registers.closed'))
  })

  it('lets no number slip in while takes and the closing race', async () => {
    for (let round = 0; round < 5; round++) {
      const { act, book } = await office()
      const takes = Array.from({ length: 6 }, () => act(reserveNumber, { bookId: book.id, key: newId() }))
      const closing = act(closeBook, { bookId: book.id, reason: 'Hết năm' })
      const results = await Promise.allSettled([...takes, closing])
      const { rows } = await owner.query(
        `SELECT (SELECT count(*)::int FROM registers.numbers WHERE book_id = b.id) AS numbers, c.last_number
         FROM registers.books b JOIN registers.counters c USING (series_id, year) WHERE b.id = $1`,
        [book.id],
      )
      const taken = results.slice(0, 6).filter(({ status }) => status === 'fulfilled').length
      assert.deepEqual(rows, [{ numbers: taken, last_number: taken }])
      if (results[6]!.status === 'fulfilled') assert.equal(taken, 0)
    }
  })
})

describe('arranging registers', () => {
  it('opens last year’s book for late papers, and next year’s in December, which gives no number before 1 January', async () => {
    const { act, register } = await office()
    const late = await act(openBook, { registerId: register.id, year: 2025, continuesAfter: 880 })
    assert.equal((await act(reserveNumber, { bookId: late.id, key: newId() })).number, 881)
    const early = act(openBook, { registerId: register.id, year: 2027 })
    await assert.rejects(early, codes('registers.year-too-far'))
    clock = Temporal.Instant.from('2026-12-20T02:00:00Z')
    const next = await act(openBook, { registerId: register.id, year: 2027 })
    await assert.rejects(
      act(reserveNumber, { bookId: next.id, key: newId() }),
      codes('registers.not-open-yet'),
    )
    assert.deepEqual(await act(openBook, { registerId: register.id, year: 2027 }), next)
  })

  it('changes the series from the next book on, and leaves the open one alone', async () => {
    clock = Temporal.Instant.from('2026-11-23T02:00:00Z')
    const { act, book, register } = await office()
    const other = await act(openRegister, { kind: 'outgoing', name: 'Quyết định' })
    await act(reserveNumber, { bookId: other.book.id, key: newId() })
    const change = {
      registerId: register.id,
      seriesId: other.register.seriesId,
      reason: 'Chủ tịch quyết định',
    }
    await act(arrangeSeries, change)
    await assert.rejects(act(arrangeSeries, change), codes('registers.same-series'))
    assert.equal((await act(reserveNumber, { bookId: book.id, key: newId() })).number, 1)
    clock = Temporal.Instant.from('2027-01-04T02:00:00Z')
    const numbers = []
    for (const { id } of [register, other.register]) {
      numbers.push((await act(reserveNumber, { registerId: id, key: newId() })).number)
    }
    assert.deepEqual(numbers, [1, 2])
  })

  it('refuses two registers of one name, and to those who may not arrange', async () => {
    const { act, clerk } = await office()
    const twin = { kind: 'incoming', name: 'sổ đăng ký VĂN BẢN đi' } as const
    await assert.rejects(act(openRegister, twin), codes('registers.name-taken'))
    assert.ok(clerk.kind === 'person')
    const specialist = actingAs(transactor, { ...clerk, roles: ['specialist'] })
    await assert.rejects(
      specialist(openRegister, { ...twin, name: 'Khác' }),
      codes('registers.arrangers-only'),
    )
  })

  it('ends a register: no new year opens', async () => {
    clock = Temporal.Instant.from('2026-11-23T02:00:00Z')
    const { act, register } = await office()
    await act(closeRegister, { registerId: register.id, reason: 'Nhập vào sổ chung' })
    clock = Temporal.Instant.from('2027-01-04T02:00:00Z')
    const take = act(reserveNumber, { registerId: register.id, key: newId() })
    await assert.rejects(take, codes('registers.register-closed'))
  })
})
