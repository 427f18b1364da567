import { reason, type Verdict } from '#kit/refusal.ts'
import type { DocumentState } from '../../document.ts'

type Paper = {
  readonly documentId: string
  readonly reference: string
  readonly organName: string
  readonly state: DocumentState
}

const finished: ReadonlySet<DocumentState> = new Set([
  'completed',
  'filed',
  'issued',
  'withdrawn',
  'replaced',
  'returned',
  'recalled',
  'cancelled',
])
const drafts: ReadonlySet<DocumentState> = new Set([
  'drafting',
  'checking',
  'form-checking',
  'signing',
  'signed',
  'cancelled',
])

const nameOf = ({ reference, organName }: Paper) =>
  `${reference.toLowerCase().replaceAll(' ', '')}|${organName}`

/** What a person should look at before a file is closed: unfinished work, drafts, and papers of the same number and author. */
export function toLookAt<One extends Paper>(
  papers: readonly One[],
): Record<'unfinished' | 'drafts' | 'doubles', One[]> {
  const named = papers.filter(({ reference }) => reference !== '')
  const times = Map.groupBy(named, nameOf)
  return {
    unfinished: papers.filter(({ state }) => !finished.has(state) && !drafts.has(state)),
    drafts: papers.filter(({ state }) => drafts.has(state)),
    doubles: named.filter((paper) => (times.get(nameOf(paper))?.length ?? 0) > 1),
  }
}

/** A file is closed with papers in it, and knowingly where something is unfinished, a draft or doubled: never silently. */
export function mustBeDone(papers: readonly Paper[], knowing: boolean): Verdict {
  if (papers.length === 0) return [reason('documents.case-file-empty')]
  if (knowing) return []
  const found = toLookAt(papers)
  return (['unfinished', 'drafts', 'doubles'] as const)
    .filter((kind) => found[kind].length > 0)
    .map((kind) => reason(`documents.case-file-has-${kind}`, { count: found[kind].length }))
}
