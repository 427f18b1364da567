/**
 * Papers registered per second by 32 clerks of 8 authorities through the act: standing, lock, gap-free number, book line, state, step,
 * search words, record line. Beside it the raw limit: the same rows by hand-written SQL, one transaction each, without wall and rules.
 */
import { type Id, newId } from '#kit/ids.ts'
import { registerIncoming } from '#modules/documents/acts/register-incoming.ts'
import { takeIn } from '#modules/documents/acts/take-in.ts'
import type { DocumentId, PaperFacts } from '#modules/documents/document.ts'
import { openRegister } from '#modules/registers/index.ts'
import { type Actor, createTransactor, openPool } from '#platform/database/index.ts'
import { createAnnouncer } from '#platform/record/index.ts'
import { withBenchDatabase } from './database.ts'
import { compare, perSecond } from './measure.ts'

const clerks = 32
const offices = 8
const facts: PaperFacts = {
  typeCode: 'cong-van',
  reference: '1500/UBND-TH',
  issuedOn: new Temporal.PlainDate(2026, 11, 20),
  organName: 'Ủy ban nhân dân tỉnh Quảng Trị',
  abstract: 'Về việc báo cáo tình hình thiệt hại do mưa lũ',
  signerName: 'Nguyễn Văn A',
  signerTitle: 'Phó Chủ tịch',
  urgency: 'urgent',
  pages: 2,
  note: '',
}
const bare = `
  CREATE SCHEMA bare;
  CREATE TABLE bare.counters (id int PRIMARY KEY, last int NOT NULL) WITH (fillfactor = 10);
  CREATE TABLE bare.papers (id uuid PRIMARY KEY, office int NOT NULL, number int, reference text, abstract text, organ text, state text, UNIQUE (office, number));
  CREATE TABLE bare.steps (id uuid PRIMARY KEY, paper uuid NOT NULL REFERENCES bare.papers, kind text, at timestamptz);
  CREATE TABLE bare.words (paper uuid PRIMARY KEY REFERENCES bare.papers, words tsvector);
  CREATE INDEX ON bare.words USING gin (words);
  CREATE TABLE bare.record (id uuid PRIMARY KEY, line jsonb);
  INSERT INTO bare.counters SELECT g, 0 FROM generate_series(0, ${offices - 1}) g;
  GRANT USAGE ON SCHEMA bare TO krong_app; GRANT ALL ON ALL TABLES IN SCHEMA bare TO krong_app`

await withBenchDatabase(async ({ ownerUrl, appUrl }) => {
  const owner = openPool(ownerUrl, 'krong_owner', { max: 1 })
  await owner.query(bare)
  await owner.end()
  const pool = openPool(appUrl, 'krong_app', { max: clerks })
  const { act } = createTransactor({ pool, announce: createAnnouncer() })
  const origin = { requestId: 'bench', channel: 'web' } as const
  const desks = await Promise.all(
    Array.from({ length: offices }, async () => {
      const actor: Actor = {
        kind: 'person',
        accountId: newId(),
        name: 'Văn thư',
        authorityId: newId(),
        roles: ['clerk'],
      }
      const { register } = await act({ actor, origin }, openRegister, {
        kind: 'incoming',
        name: 'Văn bản đến',
      })
      return { actor, registerId: register.id as Id<'register'>, waiting: [] as DocumentId[] }
    }),
  )
  /** Lays papers on the desks before the clock runs. */
  const lay = async (each: number) => {
    for (const desk of desks)
      for (let count = 0; count < each; count++)
        desk.waiting.push(
          await act({ actor: desk.actor, origin }, takeIn, {
            by: 'upload',
            files: [],
            body: { text: 'x' },
            facts,
          }),
        )
  }
  let turn = 0
  async function register(): Promise<void> {
    const desk = desks[turn++ % offices]!
    const documentId = desk.waiting.pop()
    if (!documentId) throw new Error('the desks are empty: lay more papers')
    await act({ actor: desk.actor, origin }, registerIncoming, {
      documentId,
      registerId: desk.registerId,
      facts,
    })
  }
  async function byHand(): Promise<void> {
    const office = turn++ % offices
    const client = await pool.connect()
    try {
      const id = newId()
      await client.query('BEGIN')
      const { rows } = await client.query(
        'UPDATE bare.counters SET last = last + 1 WHERE id = $1 RETURNING last',
        [office],
      )
      await client.query('INSERT INTO bare.papers VALUES ($1, $2, $3, $4, $5, $6, $7)', [
        id,
        office,
        rows[0].last,
        facts.reference,
        facts.abstract,
        facts.organName,
        'registered',
      ])
      await client.query('INSERT INTO bare.steps VALUES ($1, $2, $3, now())', [newId(), id, 'register'])
      await client.query("INSERT INTO bare.words VALUES ($1, to_tsvector('simple', $2))", [
        id,
        `${facts.reference} ${facts.abstract} ${facts.organName}`,
      ])
      await client.query('INSERT INTO bare.record VALUES ($1, $2)', [newId(), JSON.stringify(facts)])
      await client.query('COMMIT')
    } finally {
      client.release()
    }
  }
  const rounds = 3
  const milliseconds = 2000
  await lay(Math.ceil(((rounds + 1) * milliseconds * 2) / offices))
  await compare({
    bench: 'register',
    figure: `papers registered, ${clerks} clerks`,
    unit: 'papers/s',
    note: 'baseline: counter, paper, step, search words, record line by hand in one transaction; fsync on',
    rounds,
    milliseconds,
    subject: (time) => perSecond(register, clerks, time),
    baseline: (time) => perSecond(byHand, clerks, time),
  })
  await pool.end()
})
