import { type RawBuilder, sql } from 'kysely'
import { type Id, newId } from '#kit/ids.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { Poll, PollId, PollOption, ResultsShown } from '../poll.ts'

export type NewPoll = {
  readonly authorityId: Id<'authority'>
  readonly question: string
  readonly options: readonly string[]
  readonly multiple: boolean
  readonly results: ResultsShown
  readonly fromAt: Temporal.Instant
  readonly untilAt: Temporal.Instant
  readonly sample: boolean
}

/** Writes a poll with its answers. */
export async function insertPoll(
  { db, now, actor }: Tx,
  poll: NewPoll,
): Promise<{ id: PollId; number: bigint }> {
  const id = newId<'poll'>()
  const person = actor.kind === 'person' ? actor : undefined
  const { authorityId, question, multiple, results, fromAt, untilAt, sample, options } = poll
  const { rows } = await sql<{ number: bigint }>`
    INSERT INTO participation.polls (id, authority_id, question, multiple, results, from_at, until_at, sample, opened_at, opened_by, opened_by_name)
    VALUES (${id}, ${authorityId}, ${question}, ${multiple}, ${results}, ${fromAt}, ${untilAt}, ${sample}, ${now}, ${person?.accountId ?? null},
      ${person?.name ?? 'Krông'}) RETURNING number`.execute(db)
  await sql`
    INSERT INTO participation.poll_options (poll_id, place, authority_id, text, votes)
    SELECT ${id}, place, ${authorityId}, text, 0 FROM unnest(${[...options]}::text[]) WITH ORDINALITY AS o (text, place)`.execute(
    db,
  )
  return { id, number: rows[0]!.number }
}

/** Adds to the answers of a poll, in their order, how many chose each. */
export async function addVotes({ db }: Tx, id: PollId, votes: readonly number[]): Promise<void> {
  await sql`
    UPDATE participation.poll_options o SET votes = o.votes + v.votes
    FROM unnest(${[...votes]}::bigint[]) WITH ORDINALITY AS v (votes, place) WHERE o.poll_id = ${id} AND o.place = v.place`.execute(
    db,
  )
}

type Row = Omit<Poll, 'options'> & { readonly options: readonly PollOption[] }

async function ask({ db }: Pick<Reader, 'db'>, rest: RawBuilder<unknown>): Promise<Poll[]> {
  const { rows } = await sql<Row>`
    SELECT p.poll_id AS id, p.number, p.authority_id AS "authorityId", p.question, p.multiple, p.results, p.from_at AS "fromAt", p.until_at AS "untilAt",
      p.ended_why AS "endedWhy", p.sample,
      (SELECT jsonb_agg(jsonb_build_object('place', o.place, 'text', o.text, 'votes', o.votes) ORDER BY o.place)
        FROM participation.published_poll_options o WHERE o.poll_id = p.poll_id) AS options
    FROM participation.published_polls p ${rest}`.execute(db)
  return rows
}

/** The polls of an authority that have begun, the newest first. Reads published views only. */
export const listPolls = (reader: Reader, authorityId: Id<'authority'>, most: number): Promise<Poll[]> =>
  ask(
    reader,
    sql`WHERE p.authority_id = ${authorityId} AND p.from_at <= ${reader.now} ORDER BY p.number DESC LIMIT ${most}`,
  )

/** The polls of every authority that take votes now, the newest first. Reads published views only. */
export const listOpenPolls = (reader: Reader): Promise<Poll[]> =>
  ask(reader, sql`WHERE p.from_at <= ${reader.now} AND p.until_at > ${reader.now} ORDER BY p.number DESC`)

/** The poll of a number of an authority; undefined where there is none. Reads published views only. */
export const findPoll = async (
  reader: Reader,
  authorityId: Id<'authority'>,
  number: bigint,
): Promise<Poll | undefined> =>
  (await ask(reader, sql`WHERE p.authority_id = ${authorityId} AND p.number = ${number}`))[0]

/** All polls of the reader's authority, the newest first, with votes that readers may not see yet. */
export async function listAllPolls(reader: Reader, most: number): Promise<Poll[]> {
  const polls = await ask(
    reader,
    sql`WHERE p.authority_id = platform.authority() ORDER BY p.number DESC LIMIT ${most}`,
  )
  const { rows } = await sql<{ pollId: PollId; place: number; votes: number }>`
    SELECT poll_id AS "pollId", place, votes::float8 AS votes FROM participation.poll_options WHERE poll_id = ANY (${polls.map(({ id }) => id)}::uuid[])`.execute(
    reader.db,
  )
  const votes = new Map(rows.map((row) => [`${row.pollId} ${row.place}`, row.votes]))
  return polls.map((poll) => ({
    ...poll,
    options: poll.options.map((option) => ({
      ...option,
      votes: votes.get(`${poll.id} ${option.place}`) ?? 0,
    })),
  }))
}

/** Keeps the vote of one mark of today in place of what it chose before, and moves the counts by the difference. */
export async function keepVote(
  { db, now, today }: Tx,
  { id, authorityId }: Pick<Poll, 'id' | 'authorityId'>,
  { mark, places }: { readonly mark: Buffer; readonly places: readonly number[] },
): Promise<void> {
  await sql`SELECT FROM participation.poll_options WHERE poll_id = ${id} ORDER BY place FOR UPDATE`.execute(
    db,
  )
  const { rows } = await sql<{ places: number[] }>`
    SELECT places FROM participation.poll_votes WHERE poll_id = ${id} AND day = ${today} AND mark = ${mark}`.execute(
    db,
  )
  const before = rows[0]?.places ?? []
  await sql`
    INSERT INTO participation.poll_votes (poll_id, day, mark, authority_id, places, at) VALUES (${id}, ${today}, ${mark}, ${authorityId}, ${[...places]}::smallint[], ${now})
    ON CONFLICT (poll_id, day, mark) DO UPDATE SET places = excluded.places, at = excluded.at`.execute(db)
  await sql`
    UPDATE participation.poll_options SET votes = votes + (place = ANY (${[...places]}::smallint[]))::int - (place = ANY (${before}::smallint[]))::int
    WHERE poll_id = ${id}`.execute(db)
}

/** What a mark of today chose in a poll. */
export async function findVote(
  { db, today }: Reader,
  id: PollId,
  mark: Buffer,
): Promise<readonly number[] | undefined> {
  const { rows } = await sql<{ places: number[] }>`
    SELECT places FROM participation.poll_votes WHERE poll_id = ${id} AND day = ${today} AND mark = ${mark}`.execute(
    db,
  )
  return rows[0]?.places
}

/** Writes that a poll ended before its time; answers whether it had not been ended yet. */
export async function insertPollEnding(
  { db, now, actor }: Tx,
  { id, authorityId }: Pick<Poll, 'id' | 'authorityId'>,
  why: string,
): Promise<boolean> {
  const byName = actor.kind === 'person' ? actor.name : 'Krông'
  const { rows } = await sql`
    INSERT INTO participation.poll_endings (poll_id, authority_id, at, by_name, why) VALUES (${id}, ${authorityId}, ${now}, ${byName}, ${why})
    ON CONFLICT (poll_id) DO NOTHING RETURNING poll_id`.execute(db)
  return rows.length > 0
}
