import { Socket } from 'node:net'
import pg from 'pg'

/** A session that many readers use at once, and how many of them do now. */
type Shared = {
  readonly client: pg.Client
  readonly opened: Promise<unknown>
  readonly gone: Promise<void>
  readers: number
  isReady: boolean
}

/** A few sessions that reads share instead of taking one each; for statements that stand alone, without a transaction around them. */
export type SharedConnections = {
  /**
   * Lends the session with the fewest readers to some work, which is done once more on another where its session was lost. After a fault that `spoils` sessions all
   * that are open are used no more. Throws where too many readers wait.
   */
  lend<Result>(
    work: (client: pg.ClientBase) => Promise<Result>,
    spoils: (fault: unknown) => boolean,
  ): Promise<Result>
  /** Ends every session as soon as its readers have their answers. */
  end(): Promise<void>
}

/** So many readers use a session before another is opened, and so many at most. */
const readersBeforeAnother = 4
const mostReaders = 250

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

/** The server ended the session, or the line broke; what was read is read again elsewhere. Not a statement whose time ran out: it would only wait again. */
function isLost(fault: unknown): boolean {
  const { code, message } = fault as { code?: unknown; message?: unknown }
  if (typeof code === 'string') return /^(57P0[123]|08...|ECONN.*|EPIPE)$/.test(code)
  return /^(Connection terminated|Client (was closed|has encountered a connection error))/.test(
    String(message),
  )
}

/** Shares at most `max` sessions opened with `config`: statements of different readers follow each other on the wire without waiting (pipelining, PostgreSQL protocol 3). */
export function shareConnections(config: pg.ClientConfig, max: number): SharedConnections {
  const open: Shared[] = []
  let ended = false

  const close = ({ client }: Shared) => void client.end().catch(() => {})
  function retire(shared: Shared): void {
    const at = open.indexOf(shared)
    if (at === -1) return
    open.splice(at, 1)
    if (shared.readers === 0) close(shared)
  }

  function openAnother(): Shared {
    const client = new pg.Client({ ...config, pipeline: true, stream: () => new GatheringSocket() })
    const { promise: gone, resolve } = Promise.withResolvers<void>()
    const shared: Shared = { client, opened: client.connect(), gone, readers: 0, isReady: false }
    const lose = () => {
      retire(shared)
      resolve()
    }
    client.on('error', () => retire(shared))
    client.on('end', lose)
    shared.opened.then(() => (shared.isReady = true), lose)
    open.push(shared)
    return shared
  }

  /** The ready one with the fewest readers; one that is being opened only where there is no other. */
  function leastUsed(): Shared {
    const ready = open.filter(({ isReady }) => isReady)
    const least = (ready.length > 0 ? ready : open).reduce<Shared | undefined>(
      (best, one) => (best && best.readers <= one.readers ? best : one),
      undefined,
    )
    if (!least) return openAnother()
    if (least.readers >= mostReaders) throw new Error('too many readers wait for the database')
    const isOpening = ready.length < open.length
    if (least.readers >= readersBeforeAnother && open.length < max && !isOpening) openAnother()
    return least
  }

  async function use<Result>(shared: Shared, work: (client: pg.ClientBase) => Promise<Result>) {
    shared.readers++
    try {
      await shared.opened
      return await work(shared.client)
    } finally {
      shared.readers--
      if (shared.readers === 0 && !open.includes(shared)) close(shared)
    }
  }

  return {
    async lend(work, spoils) {
      for (let again = false; ; again = true) {
        if (ended) throw new Error('the sessions of readers were ended')
        const shared = leastUsed()
        try {
          return await use(shared, work)
        } catch (fault) {
          const isOpen = open.includes(shared)
          if (isOpen && spoils(fault)) for (const one of open.slice()) retire(one)
          if (again || !isLost(fault)) throw fault
          retire(shared)
        }
      }
    },
    async end() {
      ended = true
      const all = [...open]
      for (const one of all) retire(one)
      await Promise.all(all.map(({ gone }) => gone))
    },
  }
}
