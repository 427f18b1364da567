import { hash, randomBytes } from 'node:crypto'
import { isbot } from 'isbot'

export type Tally = { guests: number; bots: number }

/** A counter of what is read: in memory, the same small work for every view, nothing kept of the visitor. */
export type VisitCounter = {
  /** Counts one view of `subject` within `group`, by somebody at an address with a browser that calls itself so. */
  view(group: string, subject: string | undefined, visitor: { address: string; userAgent: string }): void
  /** What came since it was last taken, by group and by group and subject (`group subject`); whoever takes it keeps it, or puts it back. */
  take(): Map<string, Tally>
  putBack(taken: ReadonlyMap<string, Tally>): void
  /** How many different visitors read in each group within the last minutes. */
  online(): Map<string, Tally>
}

/** A visitor counts as being here for so many minutes after a view. */
const minutes = 5
const mostRemembered = 200_000

const kindOf = (userAgent: string): keyof Tally => (isbot(userAgent) ? 'bots' : 'guests')

/** Makes a counter; `now` in milliseconds. */
export function createVisitCounter(now: () => number = Date.now): VisitCounter {
  let counts = new Map<string, Tally>()
  // Addresses are never kept: what tells two visitors apart is a hash under a salt that dies with the process.
  const salt = randomBytes(16).toString('base64url')
  /** By group: visitor → the minute of the last view. Visitors of one minute are forgotten together. */
  const seen = new Map<string, { minute: number; kind: keyof Tally; group: string }>()
  const kinds = new Map<string, keyof Tally>()

  const add = (key: string, kind: keyof Tally, many = 1) => {
    const tally = counts.get(key)
    if (tally) tally[kind] += many
    else counts.set(key, { guests: 0, bots: 0, [kind]: many })
  }

  function kindFor(userAgent: string): keyof Tally {
    const known = kinds.get(userAgent)
    if (known) return known
    if (kinds.size >= 5_000) kinds.clear()
    const kind = kindOf(userAgent)
    kinds.set(userAgent, kind)
    return kind
  }

  function forgetOld(minute: number): void {
    // In the order of their last view: the eldest stand first.
    for (const [key, { minute: last }] of seen) {
      if (last > minute - minutes && seen.size <= mostRemembered) return
      seen.delete(key)
    }
  }

  return {
    view(group, subject, { address, userAgent }) {
      const kind = kindFor(userAgent)
      add(group, kind)
      if (subject) add(`${group} ${subject}`, kind)
      const minute = Math.floor(now() / 60_000)
      const key = hash('sha256', `${salt}\n${group}\n${address}\n${userAgent}`, 'base64url')
      seen.delete(key)
      seen.set(key, { minute, kind, group })
      if (seen.size > mostRemembered) forgetOld(minute)
    },
    take() {
      const taken = counts
      counts = new Map()
      return taken
    },
    putBack(taken) {
      for (const [key, { guests, bots }] of taken) {
        add(key, 'guests', guests)
        add(key, 'bots', bots)
      }
    },
    online() {
      forgetOld(Math.floor(now() / 60_000))
      const here = new Map<string, Tally>()
      for (const { group, kind } of seen.values()) {
        const tally = here.getOrInsertComputed(group, () => ({ guests: 0, bots: 0 }))
        tally[kind]++
      }
      return here
    },
  }
}
