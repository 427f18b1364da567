import { setImmediate } from 'node:timers/promises'
import { DumpUnreadable } from '#kit/mysql-dump/index.ts'
import { type Reason, reason, Refusal } from '#kit/refusal.ts'
import { XmlUnreadable } from '#kit/xml/index.ts'
import type { Found } from '../../import.ts'
import type { LeftOut } from '../../old-thing.ts'
import { ImportUnreadable } from '../../rules/import/unreadable.ts'
import type { OpenedImport } from './open-import.ts'

/** Why a file of an old site cannot be read, as people are told; undefined where the fault is ours. */
export function unreadableOf(fault: unknown): Reason | undefined {
  if (fault instanceof ImportUnreadable) return fault.reason
  if (fault instanceof Refusal) return fault.reasons[0]
  if (fault instanceof DumpUnreadable) {
    const known =
      fault.code === 'too-large' || fault.code === 'too-many-rows'
        ? 'portal.import-too-much'
        : `portal.import-dump-${fault.code}`
    return reason(known, { line: fault.line })
  }
  if (fault instanceof XmlUnreadable)
    return reason(fault.code === 'doctype' ? 'portal.import-doctype' : 'portal.import-not-xml')
  return undefined
}

const mostSections = 2000
/** So many are counted before others are answered: between two rows nothing waits for the disk. */
const atOnce = 50

/** Counts what stands in an opened file of an old site; nothing of it is kept. */
export async function lookThrough({ sort, things, oldFiles }: OpenedImport): Promise<Found> {
  const sections = new Map<string, { name: string; articles: number }>()
  const left = new Map<string, { code: string; what: LeftOut['what']; count: number }>()
  const counts = { article: 0, law: 0, poll: 0, section: 0, counter: 0, comment: 0 }
  let [unplaced, views, seen] = [0, 0, 0]
  for await (const thing of things) {
    if (++seen % atOnce === 0) await setImmediate()
    if (thing.kind === 'left') {
      const key = `${thing.what} ${thing.code}`
      const before = left.get(key) ?? { code: thing.code, what: thing.what, count: 0 }
      left.set(key, { ...before, count: before.count + (thing.count ?? 1) })
      continue
    }
    counts[thing.kind]++
    if (thing.kind === 'section' && sections.size < mostSections)
      sections.set(thing.id, { name: thing.title, articles: 0 })
    if (thing.kind === 'counter') views = thing.views
    if (thing.kind !== 'article') continue
    const main = thing.sections.map((id) => sections.get(id)).find((one) => one !== undefined)
    if (main) main.articles++
    else unplaced++
  }
  return {
    sort,
    sections: [...sections].map(([id, section]) => ({ id, ...section })),
    unplaced,
    articles: counts.article,
    laws: counts.law,
    polls: counts.poll,
    views,
    comments: counts.comment,
    files: oldFiles?.count ?? 0,
    left: [...left.values()],
  }
}
