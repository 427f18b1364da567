import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import { verifyLog } from '../../src/modules/exchange/outside/evidence/verify-log.ts'
import { hashOfBatch, hashOfEntry, hashedEntry } from '../../src/modules/exchange/rules/evidence/canonical-form.ts' // prettier-ignore
import { listEntriesOfBatch } from '../../src/modules/exchange/store/evidence/log-entries.ts'
import { evidenceSite } from './evidence-site.ts'

const site = await evidenceSite()
await site.stamping()
const faults = async () =>
  (await site.read(verifyLog)).faults.map(({ fault, batch, told }) => ({ fault, batch, told }))
const kinds = async () => (await faults()).map(({ fault, batch }) => `${batch ?? '·'} ${fault}`)

describe('the log in the database', () => {
  beforeEach(async () => {
    await site.tamper(
      'TRUNCATE exchange.log_entries, exchange.log_batches; ALTER TABLE record.entries DISABLE TRIGGER USER; DELETE FROM record.entries; DELETE FROM record.heads; ALTER TABLE record.entries ENABLE TRIGGER USER',
    )
    for (const messages of [3, 2, 4]) {
      for (let n = 0; n < messages; n++) await site.exchange()
      site.clock = site.clock.add({ minutes: 1 })
      await site.seal()
    }
  })

  it('is whole while nobody touched it', async () => {
    await site.exchange()
    const { faults: none, ...found } = await site.read(verifyLog)
    assert.deepEqual(none, [])
    assert.deepEqual(found, {
      batches: 3,
      entries: 10,
      waiting: { unsealed: 1, unsigned: 0, unstamped: 0 },
      signers: [site.own.fingerprint],
    })
  })

  it('names an entry that was changed, sealed or not', async () => {
    const [entry] = await site.read((reader) => listEntriesOfBatch(reader, 2n))
    await site.tamper(`UPDATE exchange.log_entries SET outcome = 'refused' WHERE id = '${entry!.id}'`)
    assert.deepEqual(await faults(), [
      { fault: 'changed', batch: '2', told: `${entry!.messageId} (${entry!.id})` },
    ])
    const { messageId } = await site.exchange()
    await site.tamper(`UPDATE exchange.log_entries SET receipt = 'khác' WHERE message_id = '${messageId}'`)
    assert.deepEqual(await kinds(), ['2 changed', '· changed'])
  })

  it('sees through an entry that was changed together with its hash', async () => {
    const [entry] = await site.read((reader) => listEntriesOfBatch(reader, 2n))
    const hash = hashOfEntry(hashedEntry({ ...entry!, outcome: 'refused' }))
    await site.tamper(
      `UPDATE exchange.log_entries SET outcome = 'refused', entry_hash = '${hash}' WHERE id = '${entry!.id}'`,
    )
    assert.deepEqual(await kinds(), ['2 root'])
  })

  it('names the minute from which an entry was taken, or into which one was put', async () => {
    await site.tamper('DELETE FROM exchange.log_entries WHERE seq = (SELECT min(seq) FROM exchange.log_entries WHERE batch = 3)') // prettier-ignore
    assert.deepEqual(await faults(), [{ fault: 'removed', batch: '3', told: '3/4' }])
  })

  it('names a minute that is gone, in the middle or at the end', async () => {
    await site.tamper(
      'DELETE FROM exchange.log_entries WHERE batch = 2; DELETE FROM exchange.log_batches WHERE number = 2',
    )
    assert.deepEqual(await kinds(), ['3 gap', '2 record'])
    await site.tamper(
      'DELETE FROM exchange.log_entries WHERE batch = 3; DELETE FROM exchange.log_batches WHERE number = 3',
    )
    assert.deepEqual(await kinds(), ['2 record', '3 record'])
  })

  it('names a chain that was broken, a signature and a stamp that are of something else', async () => {
    await site.tamper(`UPDATE exchange.log_batches SET previous_hash = '${'0'.repeat(64)}' WHERE number = 2`)
    assert.deepEqual(await kinds(), ['2 chain', '2 batch', '2 time-stamp'])
    await site.tamper(`UPDATE exchange.log_batches SET previous_hash = (SELECT batch_hash FROM exchange.log_batches WHERE number = 1) WHERE number = 2`) // prettier-ignore
    await site.tamper('UPDATE exchange.log_batches SET signature = (SELECT signature FROM exchange.log_batches WHERE number = 1) WHERE number = 2') // prettier-ignore
    assert.deepEqual(await kinds(), ['2 signature'])
    await site.tamper("UPDATE exchange.log_batches SET time_stamp = '\\x3000' WHERE number = 1")
    assert.deepEqual(await kinds(), ['1 time-stamp', '2 signature'])
  })

  it('sees by the record that somebody with every right made a minute anew, hash, signature and all', async () => {
    const { rows } = await site.database.owner.query(
      `SELECT number::text, to_char(sealed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "sealedAt", first_seq::text AS "firstSeq",
        last_seq::text AS "lastSeq", count, root, previous_hash AS "previousHash" FROM exchange.log_batches WHERE number = 3`,
    )
    const hash = hashOfBatch({ ...rows[0], sealedAt: '2026-11-26T09:00:00.000Z' })
    await site.tamper(
      `UPDATE exchange.log_batches SET sealed_at = '2026-11-26T09:00:00Z', batch_hash = '${hash}', signature = NULL, signed_by = NULL, time_stamp = NULL,
        stamped_at = NULL WHERE number = 3`,
    )
    assert.deepEqual(await kinds(), ['3 record'])
  })
})
