import pg from 'pg'
import { liveChannel } from '#platform/record/index.ts'

/** What a committed act told the living pages. */
export type Notice = {
  readonly authority: string
  readonly topics: readonly string[]
  readonly publishes: boolean
}

export type Listener = {
  /** Calls back for every notice until the returned function is called. */
  hear(callback: (notice: Notice) => void): () => void
  close(): Promise<void>
}

/**
 * Listens on one connection of its own for what acts announce in any process (LISTEN/NOTIFY). A lost connection is opened again
 * with growing pauses up to 10 s, and everyone is then told that anything may have changed.
 */
export async function listen(url: string, onFault: (fault: unknown) => void): Promise<Listener> {
  const callbacks = new Set<(notice: Notice) => void>()
  const everything: Notice = { authority: '*', topics: ['*'], publishes: true }
  const tell = (notice: Notice) => callbacks.forEach((callback) => callback(notice))
  let client: pg.Client | undefined
  let closed = false

  async function connect(): Promise<void> {
    const fresh = new pg.Client({ connectionString: url, application_name: 'krong live', keepAlive: true })
    fresh.on('notification', ({ payload }) => payload && tell(JSON.parse(payload) as Notice))
    fresh.on('error', onFault)
    fresh.on('end', () => !closed && void reconnect())
    await fresh.connect()
    await fresh.query(`LISTEN ${liveChannel}`)
    client = fresh
  }

  async function reconnect(pause = 200): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, pause))
    if (closed) return
    try {
      await connect()
      tell(everything)
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
    async close() {
      closed = true
      await client?.end()
    },
  }
}
