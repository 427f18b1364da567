import type { Reader, Transactor } from '#platform/database/index.ts'
import type { PageCache } from './page-cache.ts'

/** Facts live as long as pages do; every day begins with new ones. */
const lifetime = 600_000

/** What the public may see, read once as krong_public and kept in this process until something is published, ten minutes at most and never over midnight. */
export type PublishedFacts = <Facts>(name: string, read: (reader: Reader) => Promise<Facts>) => Promise<Facts>

/** Makes an empty store of facts; the page cache says when something was published. */
export function createPublishedFacts(transactor: Transactor, cache: PageCache): PublishedFacts {
  let facts = new Map<string, Promise<unknown>>()
  let [version, turn] = [-1, -1]
  return <Facts>(name: string, read: (reader: Reader) => Promise<Facts>) => {
    const now = Math.floor(Temporal.Now.instant().epochMilliseconds / lifetime)
    if (now !== turn || cache.version !== version) facts = new Map()
    ;[version, turn] = [cache.version, now]
    const known = facts.get(name) as Promise<Facts> | undefined
    if (known) return known
    const from = facts
    const reading = transactor.read({ kind: 'visitor' }, read)
    from.set(name, reading)
    reading.catch(() => from.delete(name))
    return reading
  }
}
