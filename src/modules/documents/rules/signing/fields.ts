import type { ReservedField } from '#kit/pades/making/index.ts'
import type { PlaceOnPage } from '../../place-on-page.ts'
import { checkPlace, rectangleOf } from './marks.ts'

/** Names of the signature fields of a paper, as other programs show them. */
export const fieldNames = {
  'approve-content': 'Ky nhay noi dung',
  'approve-form': 'Ky nhay the thuc',
  sign: 'Nguoi co tham quyen',
  seal: 'Co quan',
} as const

type Side = readonly [number, number, number, number]
const around = (one: Side, other: Side): Side => [
  Math.min(one[0], other[0]),
  Math.min(one[1], other[1]),
  Math.max(one[2], other[2]),
  Math.max(one[3], other[3]),
]

/** One field for all places of a page, the pages in their order. */
function spanning(name: string, places: readonly PlaceOnPage[]): ReservedField[] {
  const pages = [...new Set(places.map(({ page }) => page))].toSorted((one, other) => one - other)
  return pages.map((page, index) => ({
    name: index === 0 ? name : `${name}-${index + 1}`,
    page: page - 1,
    rectangle: places
      .filter((place) => place.page === page)
      .map(rectangleOf)
      .reduce(around),
  }))
}

/**
 * The fields of a set paper, kept free before anybody signs: who signs first signs the places of the others too, and filling them changes
 * nothing that was signed (ISO 32000-2, clause 12.8.2.2).
 */
export function fieldsOf(places: readonly PlaceOnPage[]): ReservedField[] {
  const called = (...names: string[]) => places.filter(({ name }) => names.includes(name))
  return [
    ...spanning(fieldNames['approve-content'], checkPlace(places, 'content')),
    ...spanning(fieldNames['approve-form'], checkPlace(places, 'form')),
    ...spanning(fieldNames.sign, called('person')),
    ...spanning(fieldNames.seal, called('number-blank', 'day-blank', 'month-blank', 'organ')),
  ]
}
