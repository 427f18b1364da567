import { type Document, type DocumentId, urgencies } from './document.ts'
import type { Queue } from './queue.ts'

/** Where a page of a list ended: work is listed by urgency and deadline, everything else by its last change. */
export type ListPlace =
  | {
      readonly by: 'need'
      readonly rank: number
      readonly dueAt: Temporal.Instant | null
      readonly id: DocumentId
    }
  | { readonly by: 'change'; readonly at: Temporal.Instant; readonly id: DocumentId }

const looked: readonly Queue[] = ['settled', 'issued', 'all']

/** Whether a table is worked from, the most urgent first, rather than looked up in. */
export const isWorkedFrom = (queue: Queue): boolean => !looked.includes(queue)

/** Where a document stands in a list of its table. */
export function placeOf({ urgency, dueAt, changedAt, id }: Document, queue: Queue): ListPlace {
  return isWorkedFrom(queue)
    ? { by: 'need', rank: urgencies.indexOf(urgency), dueAt, id }
    : { by: 'change', at: changedAt, id }
}

/** The place as an address carries it. */
export const placeText = (place: ListPlace): string =>
  place.by === 'need'
    ? `${place.rank}_${place.dueAt?.toString() ?? ''}_${place.id}`
    : `${place.at.toString()}_${place.id}`

const shape = /^(?:([0-3])_)?(\d{4}-[\dT:.Z-]+)?_([0-9a-f-]{36})$/

/** Reads a place out of an address; undefined for anything else. */
export function readPlace(text: string): ListPlace | undefined {
  const [, rank, moment, id = ''] = shape.exec(text) ?? []
  if (!id || (rank === undefined && moment === undefined)) return undefined
  try {
    const at = moment === undefined ? null : Temporal.Instant.from(moment)
    return rank === undefined
      ? { by: 'change', at: at!, id: id as DocumentId }
      : { by: 'need', rank: Number(rank), dueAt: at, id: id as DocumentId }
  } catch (fault) {
    if (fault instanceof RangeError) return undefined
    throw fault
  }
}
