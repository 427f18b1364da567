/** Kills the program while clerks and leaders work, again and again, and looks whether anything acknowledged is lost or there twice. */
import assert from 'node:assert/strict'
import pg from 'pg'
import { caller } from '../journeys/caller.ts'
import { connectionOf } from '../journeys/database-of.ts'
import { endProgram, freePort, powerCut, startProgram, untilReady } from '../journeys/program.ts'
import { type Acknowledged, paperWork, type Places } from './paper-work.ts'

export type Rounds = {
  readonly folder: string
  readonly rounds: number
  /** Gives a number in [0, 1): when to kill, and whether the database dies too. */
  readonly chance: () => number
  readonly each?: (round: number) => void
}

export type Survived = {
  readonly rounds: number
  readonly acknowledged: number
  readonly whatWasLost: readonly string[]
}

/** Sets down what is wrong with the books and the papers as they stand. */
async function faultsOf(database: pg.Client, done: readonly Acknowledged[]): Promise<string[]> {
  const faults = async (sql: string, values: unknown[] = []) =>
    (await database.query<{ fault: string }>(sql, values)).rows.map(({ fault }) => fault)
  return [
    ...(await faults(
      `SELECT 'gap in series ' || series_id AS fault FROM registers.numbers GROUP BY series_id, year
        HAVING max(number) - min(number) + 1 <> count(*)`,
    )),
    ...(await faults(
      `SELECT 'number without its paper ' || n.key AS fault FROM registers.numbers n LEFT JOIN registers.outcomes o ON o.number_id = n.id
        WHERE n.key LIKE 'document:%' AND o.number_id IS NULL`,
    )),
    ...(await faults(
      `SELECT 'twice: ' || kind || ' ' || document_id AS fault FROM documents.steps
        WHERE kind IN ('register', 'issue', 'sign', 'approve-content', 'approve-form') AND at > now() - interval '1 day'
        GROUP BY document_id, kind HAVING count(*) > 1`,
    )),
    ...(await faults(
      `SELECT 'state is not what its steps say: ' || d.id AS fault FROM documents.documents d
        WHERE d.changed_at > now() - interval '1 day' AND d.state IS DISTINCT FROM
          (SELECT s.state_after FROM documents.steps s WHERE s.document_id = d.id ORDER BY s.id DESC LIMIT 1)`,
    )),
    ...(await faults(
      `SELECT 'lost: ' || done.step || ' of ' || done.id AS fault FROM jsonb_to_recordset($1::jsonb) AS done(id uuid, step text)
        WHERE NOT EXISTS (SELECT FROM documents.steps s WHERE s.document_id = done.id AND s.kind = done.step)`,
      [JSON.stringify(done.map(({ id, step }) => ({ id, step })))],
    )),
  ]
}

/** Waits until the first acts of a round were acknowledged: a busy machine is not killed before it did anything. */
async function untilAnswered(done: readonly Acknowledged[]): Promise<void> {
  for (let tries = 0; done.length < 4; tries++) {
    if (tries > 1200) throw new Error('not even four acts were acknowledged within 60 seconds')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** Plays so many rounds on one data folder and tells what did not survive; empty is what must come out. */
export async function playRounds({ folder, rounds, chance, each }: Rounds): Promise<Survived> {
  const whatWasLost: string[] = []
  let acknowledged = 0
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  let places: Places | undefined
  for (let round = 1; round <= rounds; round++) {
    const program = startProgram(folder, port, { KRONG_PUBLIC_URL: url })
    await untilReady(program)
    const database = new pg.Client(connectionOf(folder))
    database.on('error', () => {})
    await database.connect()
    places ??= await placesOf(database)
    const done: Acknowledged[] = []
    const clerk = caller(url)
    const chair = caller(url)
    await clerk.signIn('vanthu')
    await chair.signIn('chutich')
    const work = Array.from({ length: 4 }, (_, lane) =>
      paperWork({ clerk, chair, lane, round, places: places!, done }),
    )
    await untilAnswered(done)
    await new Promise((resolve) => setTimeout(resolve, chance() * 1100))
    const databaseToo = chance() < 0.5
    await database.end().catch(() => {})
    await powerCut(program, folder, databaseToo)
    await Promise.all(work)

    const again = startProgram(folder, port, { KRONG_PUBLIC_URL: url })
    await untilReady(again)
    const after = new pg.Client(connectionOf(folder))
    await after.connect()
    whatWasLost.push(...(await faultsOf(after, done)).map((fault) => `round ${round}: ${fault}`))
    await after.end()
    const reader = caller(url)
    await reader.signIn('vanthu')
    for (const { id, bytes } of done) {
      if (!bytes) continue
      const page = await (await reader.get(`/van-ban/${id}`)).text()
      const href = /\/van-ban\/[0-9a-f-]{36}\/tep\/[0-9a-f-]{36}/.exec(page)?.[0]
      const kept = href ? Buffer.from(await (await reader.get(href)).arrayBuffer()) : undefined
      if (!kept?.equals(bytes)) whatWasLost.push(`round ${round}: the file of ${id}`)
    }
    acknowledged += done.length
    await endProgram(again)
    each?.(round)
  }
  return { rounds, acknowledged, whatWasLost }
}

async function placesOf(database: pg.Client): Promise<Places> {
  const { rows } = await database.query<{ incoming: string; outgoing: string; chair: string }>(
    `SELECT (SELECT r.id FROM registers.registers r JOIN organisations.authorities a ON a.id = r.authority_id
        WHERE a.slug = 'huyen-dakrong' AND r.kind = 'incoming') AS incoming,
      (SELECT r.id FROM registers.registers r JOIN organisations.authorities a ON a.id = r.authority_id
        WHERE a.slug = 'huyen-dakrong' AND r.name = 'Sổ đăng ký văn bản đi') AS outgoing,
      (SELECT id FROM identity.accounts WHERE username = 'chutich') AS chair`,
  )
  assert.ok(rows[0])
  return rows[0]
}
