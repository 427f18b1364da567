import type { LiveTopics } from '#platform/database/index.ts'
import { liveChannel } from '#platform/record/index.ts'
import type pg from 'pg'

/** How long what is told waits for more, in milliseconds. */
const gathering = 30
/** A notice of PostgreSQL holds at most 8,000 bytes. */
const topicsPerNotice = 100

type Moved = Map<string, { readonly topics: Set<string>; at: number }>

export type Waker = {
  /** Tells living pages in every process what moved; never fails the act that told it. */
  wake(heard: readonly LiveTopics[]): void
  /** Resolves when everything that was told has been sent. */
  settled(): Promise<void>
}

function notices(moved: Moved): string[] {
  return [...moved].flatMap(([authority, { topics, at }]) => {
    const all = [...topics]
    const parts = Array.from({ length: Math.ceil(all.length / topicsPerNotice) }, (_, part) =>
      all.slice(part * topicsPerNotice, (part + 1) * topicsPerNotice),
    )
    return parts.map((some) => JSON.stringify({ authority, topics: some, at }))
  })
}

/** Gathers what acts told after their commit, for 30 ms, and sends it in one statement: no commit waits for another's notice. */
export function createWaker(pool: pg.Pool, onFault: (fault: unknown) => void): Waker {
  let moved: Moved = new Map()
  let sent: Promise<unknown> = Promise.resolve()

  async function send(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, gathering))
    const payloads = notices(moved)
    moved = new Map()
    await pool
      .query('SELECT pg_notify($1, payload) FROM unnest($2::text[]) AS payload', [liveChannel, payloads])
      .catch(onFault)
  }

  return {
    wake(heard) {
      const idle = moved.size === 0
      for (const { authorityId, topics } of heard) {
        if (topics.length === 0) continue
        const known = moved.get(authorityId) ?? { topics: new Set(), at: 0 }
        for (const topic of topics) known.topics.add(topic)
        known.at = Date.now()
        moved.set(authorityId, known)
      }
      if (idle && moved.size > 0) sent = Promise.all([sent, send()])
    },
    async settled() {
      await sent
    },
  }
}
