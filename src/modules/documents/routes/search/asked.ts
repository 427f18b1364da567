import type { Id } from '#kit/ids.ts'
import { isId } from '#kit/ids.ts'
import { parseDate } from '#kit/vietnamese/index.ts'
import { directions, type DocumentId, incomingStates, outgoingStates, urgencies } from '../../document.ts'
import type { DocumentSearch, SearchPlace } from '../../search.ts'

/** The fields of the search page as its address carries them. */
export const searchFields = [
  'q',
  'huong',
  'loai',
  'khan',
  'trang',
  'donvi',
  'noi',
  'nguoi',
  'tu',
  'den',
  'thu',
] as const

/** What was typed, by field; empty ones are left out. */
export function typedFrom(read: (name: string) => string | undefined): Record<string, string> {
  return Object.fromEntries(
    searchFields.flatMap((name) => {
      const said = read(name)?.trim().slice(0, 200)
      return said ? [[name, said]] : []
    }),
  )
}

const among = <One extends string>(all: readonly One[], said: string | undefined) =>
  all.find((one) => one === said)

/** What is looked for; fields that mean nothing are left out. */
export function searchFrom(typed: Readonly<Record<string, string>>): DocumentSearch {
  const direction = among(directions, typed.huong)
  const urgency = among(urgencies, typed.khan)
  const state = among([...incomingStates, ...outgoingStates], typed.trang)
  const from = typed.tu ? parseDate(typed.tu) : undefined
  const until = typed.den ? parseDate(typed.den) : undefined
  return {
    text: typed.q ?? '',
    order: typed.thu === 'date' || !typed.q ? 'date' : 'relevance',
    ...(direction ? { direction } : {}),
    ...(urgency ? { urgency } : {}),
    ...(state ? { state } : {}),
    ...(typed.loai ? { typeCode: typed.loai } : {}),
    ...(typed.noi ? { organ: typed.noi } : {}),
    ...(typed.nguoi ? { person: typed.nguoi } : {}),
    ...(isId(typed.donvi) ? { unitId: typed.donvi as Id<'unit'> } : {}),
    ...(from ? { from } : {}),
    ...(until ? { until } : {}),
  }
}

/** Where a page of results ended, as an address carries it. */
export const placeTextOf = ({ rank, day, id }: SearchPlace): string => `${rank}_${day.toString()}_${id}`

/** Reads it back; undefined for anything else. */
export function placeFrom(text: string | undefined): SearchPlace | undefined {
  const [, rank, day, id] =
    /^(\d{1,3}(?:\.\d{1,20})?(?:e-\d{1,2})?)_(\d{4}-\d{2}-\d{2})_([0-9a-f-]{36})$/.exec(text ?? '') ?? []
  if (!rank || !day || !isId(id)) return undefined
  try {
    return { rank: Number(rank), day: Temporal.PlainDate.from(day), id: id as DocumentId }
  } catch (fault) {
    if (fault instanceof RangeError) return undefined
    throw fault
  }
}
