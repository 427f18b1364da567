import { today } from '#kit/calendar/index.ts'
import type { Reader, Transactor } from '#platform/database/index.ts'
import type { PageCache } from './page-cache.ts'

/** What the public may see, read once as krong_public and kept in this process until something is published or a new day begins. */
export type PublishedFacts = <Facts>(name: string, read: (reader: Reader) => Promise<Facts>) => Promise<Facts>

/** Makes an empty store of facts; the page cache says when something was published. */
export function createPublishedFacts(transactor: Transactor, cache: PageCache): PublishedFacts {
  let facts = new Map<string, Promise<unknown>>()
  let mark = ''
  return <Facts>(name: string, read: (reader: Reader) => Promise<Facts>) => {
    const now = `${today(Temporal.Now.instant()).toString()} ${cache.version}`
    if (now !== mark) facts = new Map()
    mark = now
    const known = facts.get(name) as Promise<Facts> | undefined
    if (known) return known
    const from = facts
    const reading = transactor.read({ kind: 'visitor' }, read)
    from.set(name, reading)
    reading.catch(() => from.delete(name))
    return reading
  }
}
