import { Socket } from 'node:net'
import pg from 'pg'

/** A connection that many readers use at once, and how many of them do now. */
type Shared = {
  readonly client: pg.Client
  readonly ready: Promise<unknown>
  readers: number
  retired: boolean
}

/** A few sessions that reads share instead of taking one each; for statements that stand alone, without a transaction around them. */
export type SharedConnections = {
  /** Lends the session with the fewest readers to some work. After a fault that `spoils` sessions all that are open are used no more, nor is one that broke. */
  lend<Result>(
    work: (client: pg.ClientBase) => Promise<Result>,
    spoils: (fault: unknown) => boolean,
  ): Promise<Result>
  end(): Promise<void>
}

/** So many readers use a session before another is opened. */
const readersBeforeAnother = 4

/** A socket that sends together what is corked in one turn of the event loop: most of what a statement costs is to send it. */
class GatheringSocket extends Socket {
  #gathers = false
  override cork(): void {
    super.cork()
    if (this.#gathers) return
    this.#gathers = true
    super.cork()
    setImmediate(() => {
      this.#gathers = false
      this.uncork()
    })
  }
}

/** Shares at most `max` sessions opened with `config`: statements of different readers follow each other on the wire without waiting (pipelining, PostgreSQL protocol 3). */
export function shareConnections(config: pg.ClientConfig, max: number): SharedConnections {
  const open: Shared[] = []
  let ended = false

  function retire(shared: Shared): void {
    shared.retired = true
    const at = open.indexOf(shared)
    if (at !== -1) open.splice(at, 1)
    if (shared.readers === 0) void shared.client.end().catch(() => {})
  }

  function openAnother(): Shared {
    const client = new pg.Client({ ...config, pipeline: true, stream: () => new GatheringSocket() })
    const shared: Shared = { client, ready: client.connect(), readers: 0, retired: false }
    client.on('error', () => retire(shared))
    client.on('end', () => retire(shared))
    shared.ready.catch(() => retire(shared))
    open.push(shared)
    return shared
  }

  function leastUsed(): Shared {
    let [least] = open
    for (const one of open) if (one.readers < least!.readers) least = one
    return !least || (least.readers >= readersBeforeAnother && open.length < max) ? openAnother() : least
  }

  return {
    async lend(work, spoils) {
      if (ended) throw new Error('the connections for readers were closed')
      const shared = leastUsed()
      shared.readers++
      try {
        await shared.ready
        return await work(shared.client)
      } catch (fault) {
        if (!shared.retired && spoils(fault)) for (const one of open.splice(0)) retire(one)
        throw fault
      } finally {
        shared.readers--
        if (shared.retired && shared.readers === 0) void shared.client.end().catch(() => {})
      }
    },
    async end() {
      ended = true
      await Promise.all(open.splice(0).map(({ client }) => client.end().catch(() => {})))
    },
  }
}
