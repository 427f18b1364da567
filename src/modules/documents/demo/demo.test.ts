import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { describe, it } from 'node:test'
import { findAccountByUsername } from '#modules/identity/index.ts'
import { loadDemo as loadIdentity } from '#modules/identity/demo.ts'
import { loadDemo as loadOrganisations } from '#modules/organisations/demo.ts'
import { loadDemo as loadRegisters } from '#modules/registers/demo.ts'
import { signingKey, verifyRecord } from '#platform/record/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { loadDemo } from '../demo.ts'
import type { DocumentState } from '../document.ts'
import { type Queue } from '../queue.ts'
import { countQueues } from '../store/list-documents.ts'
import { countFound } from '../store/search/search-documents.ts'
import { castsOf } from './cast.ts'

const { transactor, owner } = await testDatabase({
  clock: () => Temporal.Instant.from('2026-11-23T03:00:00Z'),
})
const krong = { kind: 'system', name: 'demo' } as const
for (const demo of [loadOrganisations, loadIdentity, loadRegisters, loadDemo])
  await transactor.act(
    { actor: krong, origin: { requestId: 'demo', channel: 'demo' } },
    (tx) => demo(tx),
    undefined,
  )

const key = signingKey(generateKeyPairSync('ed25519').privateKey)
const count = async (sql: string) => Number((await owner.query(`SELECT count(*) AS n FROM ${sql}`)).rows[0].n)

describe('the papers of the demo', () => {
  it('are a year of the district and its communes, each with a text that is found', async () => {
    assert.ok((await count('documents.documents')) >= 3000)
    assert.equal(
      await count(
        "documents.documents d WHERE NOT EXISTS (SELECT FROM documents.texts t WHERE t.document_id = d.id AND t.body <> '')",
      ),
      0,
    )
    assert.equal(await count("documents.documents WHERE state = 'issued' AND number IS NULL"), 0)
  })

  it('have states that their steps lead to, numbers without a gap and a record that holds', async () => {
    const { rows } = await owner.query<{ id: string; state: DocumentState; told: DocumentState }>(
      `SELECT d.id, d.state, (SELECT state_after FROM documents.steps s WHERE s.document_id = d.id ORDER BY s.at DESC, s.id DESC LIMIT 1) AS told
       FROM documents.documents d`,
    )
    assert.deepEqual(
      rows.filter(({ state, told }) => state !== told),
      [],
    )
    assert.equal(
      await count(
        '(SELECT FROM registers.numbers GROUP BY series_id, year HAVING max(number) - min(number) + 1 <> count(*)) AS gaps',
      ),
      0,
    )
    assert.equal((await verifyRecord(owner, key)).broken.length, 0)
  })

  it('are found by common words as by rare ones, whichever road the search takes', async () => {
    const [cast] = await castsOf(transactor)
    const clerk = cast!.clerks[0]!
    const eyes = { everything: true, accountId: clerk.accountId, headOf: null }
    for (const text of ['nhân dân', 'ngan sach nha nuoc', 'xã huyện -ngân', '"ủy ban nhân dân"']) {
      const held = await count(
        `documents.texts t WHERE t.words @@ documents.asked('${text}') AND t.authority_id = '${clerk.authorityId}'`,
      )
      const search = { text, order: 'relevance' } as const
      const found = (most: number) =>
        transactor.read(clerk, (reader) => countFound(reader, search, eyes, { most }))
      assert.equal(await found(100_000), held, text)
      for (const most of [1, 20, 200]) assert.equal(await found(most), Math.min(most, held), text)
    }
  })

  const tables: readonly (readonly [string, 'incoming' | 'outgoing', Queue])[] = [
    ['vanthu', 'incoming', 'to-register'],
    ['vanthu', 'outgoing', 'to-issue'],
    ['chutich', 'incoming', 'to-direct'],
    ['chuyenvien', 'incoming', 'mine'],
    ['vanthu.talong', 'incoming', 'to-register'],
    ['chutich.talong', 'incoming', 'to-direct'],
  ]
  for (const [username, direction, queue] of tables)
    it(`give ${username} something to do: ${queue}`, async () => {
      const account = (await transactor.read(krong, (reader) => findAccountByUsername(reader, username)))!
      const casts = await castsOf(transactor)
      const person = casts
        .flatMap(({ chair, vices, clerks, departments }) => [
          chair,
          ...vices,
          ...clerks,
          ...departments.flatMap(({ heads, staff }) => [...heads, ...staff]),
        ])
        .find(({ accountId }) => accountId === account.id)!
      const eyes = { everything: true, accountId: person.accountId, headOf: null }
      const counts = await transactor.read(person, (reader) => countQueues(reader, direction, [queue], eyes))
      assert.ok(counts[queue]! > 0)
    })
})
