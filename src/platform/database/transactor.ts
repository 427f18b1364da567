import { isId } from '#kit/ids.ts'
import { today } from '#kit/calendar/index.ts'
import type pg from 'pg'
import { onConnection } from './one-connection.ts'
import { createStatementNames } from './statement-names.ts'
import type { SharedConnections } from './shared-connections.ts'
import type { Act, Actor, Announcement, LiveTopics, Origin, Reader, Tx } from './transaction.ts'

/** Writes the record line and the events of an announcement on the transaction's connection; answers what living pages hear after the commit. */
export type Announcer = (reader: Reader, origin: Origin, announcement: Announcement) => Promise<LiveTopics>

export type Transactor = {
  /** Runs one act in one transaction as `actor`: commits its result or rolls back everything. Deadlocks are tried again, twice. */
  act<Input, Result>(
    who: { actor: Actor; origin: Origin },
    act: Act<Input, Result>,
    input: Input,
  ): Promise<Result>
  /** Runs reads in one read-only snapshot as `actor`, behind the same wall; a visitor's statements each see their own snapshot. */
  read<Result>(actor: Actor, read: (reader: Reader) => Promise<Result>): Promise<Result>
}

export const roleOf = { person: 'krong_app', visitor: 'krong_public', system: 'krong_system' } as const

function openingStatement(actor: Actor, mode: string): string {
  const authority = actor.kind === 'visitor' ? '' : (actor.authorityId ?? '')
  const account = actor.kind === 'person' ? actor.accountId : ''
  for (const id of [authority, account]) if (id !== '' && !isId(id)) throw new TypeError(`not an id: ${id}`)
  return `BEGIN ${mode}; SET LOCAL ROLE ${roleOf[actor.kind]}; SET LOCAL krong.authority = '${authority}'; SET LOCAL krong.account = '${account}'`
}

const codeOf = (fault: unknown) => (fault as { code?: unknown } | null)?.code
/** A statement was kept before a table changed its columns: its connection is closed, and the work is done on another. */
const isStale = (fault: unknown) =>
  codeOf(fault) === '0A000' && /cached plan/.test(String((fault as Error).message))
/** Deadlocks; and statements that PostgreSQL was to keep under a name and did not, because the one before them failed. */
const passing = ['40P01', '40001', '26000', '42P05']
const isTriable = (fault: unknown) => passing.includes(String(codeOf(fault))) || isStale(fault)

/** Does some work up to three times, as long as it fails for reasons that pass. */
async function trying<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (fault) {
      if (attempt === 3 || !isTriable(fault)) throw fault
    }
  }
}

/** Makes the one door to the database: every act and every page goes through it. */
export function createTransactor({
  pool,
  publicSessions,
  announce,
  wake = () => {},
  clock = () => Temporal.Now.instant(),
}: {
  pool: pg.Pool
  /** Sessions as krong_public: visitors' reads need no transaction around their one statement; without them they read as others do. */
  publicSessions?: SharedConnections
  announce: Announcer
  /** Called after each commit with what its announcements told: living pages look again. */
  wake?: (heard: readonly LiveTopics[]) => void
  clock?: () => Temporal.Instant
}): Transactor {
  async function within<Result>(
    actor: Actor,
    mode: string,
    work: (reader: Reader) => Promise<Result>,
  ): Promise<Result> {
    const client = await pool.connect()
    let broken: Error | undefined
    try {
      await client.query(openingStatement(actor, mode))
      const now = clock().round('millisecond')
      const result = await work({ db: onConnection(client), actor, now, today: today(now) })
      await client.query('COMMIT')
      return result
    } catch (fault) {
      if (isStale(fault)) broken = fault as Error
      await client.query('ROLLBACK').catch((error: Error) => (broken = error))
      throw fault
    } finally {
      client.release(broken)
    }
  }

  const publicNames = createStatementNames()
  const publicly = <Result>(
    from: SharedConnections,
    actor: Actor,
    work: (reader: Reader) => Promise<Result>,
  ): Promise<Result> =>
    from.lend((client) => {
      const now = clock().round('millisecond')
      return work({ db: onConnection(client, publicNames), actor, now, today: today(now) })
    }, isStale)

  return {
    async act({ actor, origin }, act, input) {
      let heard: LiveTopics[] = []
      const result = await trying(() => {
        heard = []
        return within(actor, 'READ WRITE', (reader) => {
          const tx: Tx = {
            ...reader,
            origin,
            announce: async (announcement) => void heard.push(await announce(reader, origin, announcement)),
            wake: (topics) => void heard.push(topics),
          }
          return act(tx, input)
        })
      })
      wake(heard)
      return result
    },
    read: (actor, read) =>
      trying(() =>
        actor.kind === 'visitor' && publicSessions
          ? publicly(publicSessions, actor, read)
          : within(actor, 'ISOLATION LEVEL REPEATABLE READ READ ONLY', read),
      ),
  }
}
