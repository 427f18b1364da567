import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { describe, it } from 'node:test'
import { readKeyFile, trialOrganisation } from '#kit/pki/index.ts'
import { readCertificate } from '#kit/x509/index.ts'
import { demoPassword } from '#modules/identity/index.ts'
import { loadDemo as loadIdentity } from '#modules/identity/demo.ts'
import { listAuthorities } from '#modules/organisations/index.ts'
import { loadDemo as loadOrganisations } from '#modules/organisations/demo.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { loadDemo } from './demo.ts'
import { prepareSignatures } from './instance.ts'

prepareSignatures({ key: randomBytes(32), publicUrl: 'http://krong.test' })
const { transactor, owner } = await testDatabase()
const actor = { kind: 'system', name: 'demo' } as const
const who = { actor, origin: { requestId: 'demo', channel: 'demo' } } as const
await transactor.act(who, loadOrganisations, undefined)
await transactor.act(who, loadIdentity, undefined)
const began = performance.now()
await transactor.act(who, loadDemo, undefined)
const took = Math.round(performance.now() - began)

type Row = { username: string | null; holder: string; keyFile: Uint8Array; certificate: Uint8Array }
const { rows } = await owner.query<Row>(
  `SELECT a.username, k.holder, k.key_file AS "keyFile", k.certificate FROM signatures.signing_keys k
    LEFT JOIN identity.accounts a ON a.id = k.account_id WHERE k.trial`,
)

describe('the keys of the demo', () => {
  it('every authority has its seal, every leader and head of a unit a key of their own', async (test) => {
    test.diagnostic(`${rows.length} keys in ${took} ms`)
    const hosted = await transactor.read(actor, (reader) => listAuthorities(reader, { hosted: true }))
    assert.equal(rows.filter(({ username }) => username === null).length, hosted.length)
    for (const name of ['chutich', 'phochutich', 'chutich.talong'])
      assert.ok(
        rows.some(({ username }) => username === name),
        name,
      )
    const { rows: kept } = await owner.query('SELECT FROM signatures.trial_certificates')
    assert.equal(kept.length, rows.length)
  })

  it('they open with the password of the demo, and say that they are trials', async () => {
    const chair = rows.find(({ username }) => username === 'chutich')!
    const { certificate } = await readKeyFile(chair.keyFile, demoPassword)
    assert.deepEqual(Buffer.from(certificate), Buffer.from(chair.certificate))
    for (const one of rows)
      assert.equal(readCertificate(one.certificate).subject.organisation, trialOrganisation)
  })
})
