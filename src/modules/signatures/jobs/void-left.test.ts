import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { describe, it } from 'node:test'
import { Refusal } from '#kit/refusal.ts'
import { silentLog } from '#platform/log/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { giveTrialKey } from '../acts/trial-keys.ts'
import { openTrialAuthority } from '../acts/trial-authority.ts'
import { completeSignature, intendSignature, voidSignature } from '../acts/intend-signature.ts'
import { endKey } from '../acts/add-key.ts'
import type { IntentionId } from '../intention.ts'
import { work } from '../jobs.ts'
import { issueTrialKey, openTrial } from '../outside/trial-authority.ts'
import { getSigningServices } from '../store/services.ts'
import { communeSite, origin } from '../testing/commune-site.ts'

const database = await testDatabase()
const { transactor, owner } = database
const site = await communeSite(database)
const system = { kind: 'system', name: 'test' } as const
await site.bySystem(openTrialAuthority, {})
const services = await transactor.read(system, getSigningServices)
const { authorityId, chair } = site
const holder = { commonName: chair.name, organisation: 'Ủy ban nhân dân xã Tà Long' }
const issued = await issueTrialKey(openTrial(services.trialKeys)!, { holder, profile: 'person', passphrase: 'x', at: services.now, validDays: 30, iterations: 1000 }) // prettier-ignore
const { serial, ...key } = issued
const keyId = await site.bySystem(giveTrialKey, {
  serial,
  holder: chair.name,
  key,
  authorityId,
  accountId: chair.accountId,
})

const hash = () => createHash('sha256').update(randomBytes(8)).digest('hex')
const asChair = { actor: chair, origin }
const intend = () =>
  transactor.act(asChair, intendSignature, {
    subject: { type: 'document', id: 'a' },
    fileHash: hash(),
    role: 'person',
    keyId,
  })
const complete = (intentionId: IntentionId) =>
  transactor.act(asChair, completeSignature, { intentionId, signedHash: hash(), level: 'B-T' })
const ended = async (id: IntentionId) => {
  const { rows } = await owner.query<{ outcome: string | null; why: string }>(
    'SELECT outcome, why FROM signatures.intentions WHERE id = $1',
    [id],
  )
  return rows[0]!
}
const isRefused = (code: string) => (fault: unknown) =>
  fault instanceof Refusal && fault.reasons.some((one) => one.code === code)
const actor = { kind: 'system', name: 'signatures.void-left' } as const
const sweep = () =>
  work.tasks['signatures.void-left']!(
    {
      log: silentLog,
      files: undefined as never,
      actor,
      origin: { requestId: 'job:test', channel: 'job' },
      act: (act, input) => transactor.act({ actor, origin }, act, input),
      read: (read) => transactor.read(actor, read),
    },
    {},
  )

describe('an intention to sign', () => {
  it('that a fallen program left is void after a quarter of an hour, in the record, and takes no signature any more', async () => {
    const [left, fresh] = [await intend(), await intend()]
    await owner.query(
      `UPDATE signatures.intentions SET intended_at = now() - interval '16 minutes' WHERE id = $1`,
      [left],
    )
    await sweep()
    assert.deepEqual(await ended(left), { outcome: 'void', why: 'left' })
    assert.equal((await ended(fresh)).outcome, null, 'somebody may still be typing the PIN')
    await assert.rejects(complete(left), isRefused('signatures.intention-over'))
    const { rows } = await owner.query(
      `SELECT FROM record.entries WHERE event = 'signatures.voided' AND subject_id = $1 AND authority_id = $2`,
      [left, authorityId],
    )
    assert.equal(rows.length, 1)
    await complete(fresh)
  })

  it('ends once: signed stays signed, void stays void', async () => {
    const [signed, void_] = [await intend(), await intend()]
    await complete(signed)
    await assert.rejects(complete(signed), isRefused('signatures.intention-over'))
    await transactor.act(asChair, voidSignature, { intentionId: signed, why: 'late' })
    assert.equal((await ended(signed)).outcome, 'signed')
    await transactor.act(asChair, voidSignature, { intentionId: void_, why: 'signatures.wrong-pin' })
    await assert.rejects(complete(void_), isRefused('signatures.intention-over'))
    assert.deepEqual(await ended(void_), { outcome: 'void', why: 'signatures.wrong-pin' })
  })

  it('is not kept for a key that was taken off', async () => {
    await transactor.act(asChair, endKey, { id: keyId, why: 'Mất' })
    await assert.rejects(intend(), isRefused('signatures.key-unknown'))
  })
})
