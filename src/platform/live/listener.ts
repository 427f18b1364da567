import pg from 'pg'
import { liveChannel } from '#platform/record/index.ts'

/** What committed acts told the living pages. */
export type Notice = {
  readonly authority: string
  readonly topics: readonly string[]
  readonly publishes: boolean
  /** What was readable must not be any more. */
  readonly takesAway: boolean
  /** When the last of these acts was committed, in milliseconds since 1970. */
  readonly at: number
}

export type Listener = {
  /** Calls back for every notice until the returned function is called. */
  hear(callback: (notice: Notice) => void): () => void
  /** Notices of acts committed since `instant` (milliseconds): `undefined` when that is too long ago to know. */
  since(instant: number): readonly Notice[] | undefined
  close(): Promise<void>
}

/** How long notices are remembered for pages that lost their stream, in milliseconds. */
const memory = 120_000

/** What anybody may have missed. */
const everything = (): Notice => ({
  authority: '*',
  topics: ['*'],
  publishes: true,
  takesAway: true,
  at: Date.now(),
})

/** Remembers the notices of the last two minutes. */
function createMemory() {
  let notices: Notice[] = []
  let reachesBackTo = Date.now()
  return {
    add(notice: Notice): void {
      const oldest = Date.now() - memory
      if ((notices[0]?.at ?? oldest) < oldest) {
        notices = notices.filter(({ at }) => at >= oldest)
        reachesBackTo = Math.max(reachesBackTo, oldest)
      }
      notices.push(notice)
    },
    since: (instant: number) =>
      instant < reachesBackTo ? undefined : notices.filter(({ at }) => at >= instant),
  }
}

/**
 * Listens on one connection of its own for what acts announce in any process (LISTEN/NOTIFY). A lost connection is opened again
 * with growing pauses up to 10 s, and everyone is then told that anything may have changed.
 */
export async function listen(url: string, onFault: (fault: unknown) => void): Promise<Listener> {
  const callbacks = new Set<(notice: Notice) => void>()
  const { add, since } = createMemory()
  let client: pg.Client | undefined
  let closed = false

  function tell(notice: Notice): void {
    add(notice)
    callbacks.forEach((callback) => callback(notice))
  }

  function hear(payload: string): void {
    const told = JSON.parse(payload) as Partial<Notice> & Pick<Notice, 'authority' | 'topics'>
    tell({ publishes: false, takesAway: false, at: Date.now(), ...told })
  }

  async function connect(): Promise<void> {
    const fresh = new pg.Client({ connectionString: url, application_name: 'krong live', keepAlive: true })
    fresh.on('notification', ({ payload }) => payload && hear(payload))
    fresh.on('error', onFault)
    try {
      await fresh.connect()
      await fresh.query(`LISTEN ${liveChannel}`)
    } catch (fault) {
      await fresh.end().catch(() => {})
      throw fault
    }
    // Only once it listens: an attempt that fails ends as well, and would begin a second row of attempts each time.
    fresh.on('end', () => !closed && void reconnect())
    client = fresh
  }

  async function reconnect(pause = 200): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, pause))
    if (closed) return
    try {
      await connect()
      tell(everything())
    } catch (fault) {
      onFault(fault)
      await reconnect(Math.min(pause * 2, 10_000))
    }
  }

  await connect()
  return {
    hear(callback) {
      callbacks.add(callback)
      return () => callbacks.delete(callback)
    },
    since,
    async close() {
      closed = true
      await client?.end()
    },
  }
}
