import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { newId } from '#kit/ids.ts'
import { verifyStatement } from '#kit/statements/index.ts'
import { readTimeStamp, stampsBytes } from '#kit/cms/index.ts'
import type { Actor } from '#platform/database/index.ts'
import { logExchange } from '../../src/modules/exchange/acts/evidence/log-exchange.ts'
import { sealEntries } from '../../src/modules/exchange/acts/evidence/seal-entries.ts'
import { stampingState } from '../../src/modules/exchange/acts/evidence/stamping-state.ts'
import {
  hashedBatch,
  hashOfBatch,
  textOfBatch,
} from '../../src/modules/exchange/rules/evidence/canonical-form.ts'
import { findBatch, findLastBatch } from '../../src/modules/exchange/store/evidence/log-batches.ts'
import { evidenceSite, origin } from './evidence-site.ts'

const site = await evidenceSite()
const { owner, app, transactor } = site.database
const count = async (what: string) =>
  (await owner.query<{ n: number }>(`SELECT count(*)::int AS n FROM exchange.${what}`)).rows[0]!.n
const state = () => site.read(stampingState)
const last = async () => (await site.read(findLastBatch))!

describe('the log of exchange', () => {
  it('is sealed by the minute: batches without a gap, each chained to the one before and signed by the instance', async () => {
    await site.seal()
    assert.equal(await count('log_batches'), 0, 'a minute without exchange makes none')
    for (const messages of [3, 1]) {
      for (let n = 0; n < messages; n++) await site.exchange()
      site.clock = site.clock.add({ minutes: 1 })
      await site.seal()
    }
    const [first, second] = await Promise.all(
      [1n, 2n].map((n) => site.read((reader) => findBatch(reader, n))),
    )
    assert.deepEqual([first!.count, second!.count], [3, 1])
    assert.equal(first!.previousHash, '0'.repeat(64))
    assert.equal(second!.previousHash, first!.batchHash)
    assert.equal(second!.batchHash, hashOfBatch(hashedBatch(second!)))
    const certificates = [site.own.certificate]
    const said = await verifyStatement(second!.signature!, { type: 'krong-log', certificates })
    assert.deepEqual(said, { number: '2', hash: second!.batchHash })
    const { rows } = await owner.query(
      "SELECT subject_id AS number, after->>'hash' AS hash FROM record.entries WHERE event = 'exchange.minute-sealed' ORDER BY seq",
    )
    assert.deepEqual(rows.at(-1), { number: '2', hash: second!.batchHash }, 'the record vouches for it too')
    assert.equal(await count('log_certificates'), 2, 'whoever signed is remembered')
  })

  it('makes one batch of each entry, however many processes seal at once', async () => {
    for (let n = 0; n < 12; n++) await site.exchange()
    const sealed = await Promise.all(Array.from({ length: 6 }, () => site.act(sealEntries, undefined)))
    assert.deepEqual(
      sealed.toSorted((a, b) => b - a),
      [12, 0, 0, 0, 0, 0],
    )
    assert.equal((await last()).number, 3n)
    assert.equal(await count('log_entries WHERE batch IS NULL'), 0)
  })

  it('asks nobody for the time where nobody is named, and refuses nothing for it', async () => {
    await site.seal()
    assert.deepEqual(await state(), {
      configured: false,
      oldestUnstampedAt: (await site.read((reader) => findBatch(reader, 1n)))!.sealedAt,
      refusesFrom: null,
    })
  })

  it('is stamped as far back as it lacks a stamp, once somebody stamps', async () => {
    await site.stamping()
    await site.seal()
    assert.equal(await count('log_batches WHERE time_stamp IS NULL'), 0)
    const batch = await last()
    const stamp = readTimeStamp(batch.timeStamp!)
    assert.ok(stamp.sound && stampsBytes(stamp, Buffer.from(textOfBatch(hashedBatch(batch)))))
    assert.deepEqual(await state(), { configured: true, oldestUnstampedAt: null, refusesFrom: null })
  })

  it('goes on without stamps for four hours, says until when, and is stamped whole after the service is back', async () => {
    site.authority.stamps = 'down'
    await site.exchange()
    await site.seal()
    const failing = site.clock
    assert.equal(String((await state()).refusesFrom), String(failing.add({ hours: 4 })))
    for (let n = 0; n < 3; n++) {
      site.clock = site.clock.add({ hours: 1 })
      await site.exchange()
      await site.seal()
    }
    const standing = await state()
    assert.equal(String(standing.refusesFrom), String(failing.add({ hours: 4 })), 'it does not move on')
    assert.equal(String(standing.oldestUnstampedAt), String(failing))
    assert.equal(await count('log_batches WHERE time_stamp IS NULL'), 4)
    site.authority.stamps = 'honest'
    await site.seal()
    assert.equal(await count('log_batches WHERE time_stamp IS NULL'), 0)
    assert.equal((await state()).refusesFrom, null)
  })

  it('refuses too where nobody seals any more', async () => {
    await site.exchange()
    const lying = site.clock
    assert.equal((await state()).refusesFrom, null, 'it only waits for its minute')
    site.clock = lying.add({ minutes: 11 })
    assert.equal(String((await state()).refusesFrom), String(lying.add({ hours: 4 })))
    await site.seal()
    assert.equal((await state()).refusesFrom, null)
  })

  it('is changed by nobody, the owner not excepted: an entry gets a batch once, a batch its stamp once', async () => {
    await site.exchange()
    for (const change of [
      "UPDATE exchange.log_entries SET receipt = 'khác' WHERE batch IS NULL",
      "UPDATE exchange.log_entries SET receipt = 'khác', batch = 1 WHERE batch IS NULL",
      'UPDATE exchange.log_entries SET batch = 1 WHERE batch = 2',
      'UPDATE exchange.log_entries SET batch = NULL WHERE batch = 2',
      'DELETE FROM exchange.log_entries',
      'TRUNCATE exchange.log_entries',
      'UPDATE exchange.log_batches SET count = 9',
      "UPDATE exchange.log_batches SET time_stamp = '\\x00'",
      "UPDATE exchange.log_batches SET signature = 'khác'",
      'DELETE FROM exchange.log_batches',
      'TRUNCATE exchange.log_batches CASCADE',
      'DELETE FROM exchange.log_certificates',
    ])
      await assert.rejects(owner.query(change), { code: '42501' }, change)
  })

  it('is neither read nor written by an official', async () => {
    const logged = await site.exchange()
    const official: Actor = { kind: 'person', accountId: newId(), name: 'Hồ Văn Lâm', authorityId: newId(), roles: [] } // prettier-ignore
    await assert.rejects(transactor.act({ actor: official, origin }, logExchange, logged), { code: '42501' })
    for (const table of ['log_entries', 'log_batches', 'log_certificates'])
      assert.equal((await app.query(`SELECT FROM exchange.${table}`)).rowCount, 0)
  })
})
