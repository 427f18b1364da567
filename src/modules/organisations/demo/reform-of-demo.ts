import { newId } from '#kit/ids.ts'
import type { AuthorityId } from '../authority.ts'
import { unitKinds } from '../unit.ts'
import { positionKinds } from '../position.ts'
import type { PlannedUnit, SchemeStep } from '../scheme.ts'
import reform from './reform.json' with { type: 'json' }

const known = <Kind extends string>(kinds: readonly Kind[], kind: string): Kind => {
  const found = kinds.find((one) => one === kind)
  if (!found) throw new TypeError(`the demo's lists say ${kind}`)
  return found
}

const units: readonly PlannedUnit[] = reform.units.map(({ kind, name, abbreviation, sort, positions }) => ({
  kind: known(unitKinds, kind),
  name,
  abbreviation,
  sort,
  positions: positions.map((post) => ({ ...post, kind: known(positionKinds, post.kind) })),
}))

export type Before = {
  readonly communes: ReadonlyMap<string, AuthorityId>
  readonly district: AuthorityId
  readonly province: AuthorityId
  readonly neighbour: AuthorityId
}

/**
 * The rearrangement of 1/7/2025 as steps: five communes (codes taken over from old ones), the district without successor, then the
 * two provinces as one; the new communes pass to the new province with that last step. @see NQ 1680/NQ-UBTVQH15, NQ 202/2025/QH15
 */
export function reformSteps({ communes, district, province, neighbour }: Before): SchemeStep[] {
  const common = { kind: 'people-committee', abbreviation: 'UBND' } as const
  const steps = reform.successors.map(({ code, placeName, slug, fromCodes, website }): SchemeStep => ({
    fromIds: fromCodes.map((one) => communes.get(one)!),
    successor: {
      ...common,
      id: newId<'authority'>(),
      level: 'commune',
      name: `Ủy ban nhân dân ${placeName.toLowerCase().slice(0, 2)}${placeName.slice(2)}`,
      placeName,
      slug,
      hosted: true,
      parentId: province,
      contacts: { website },
      codes: [{ scheme: 'gso', code }],
      units,
    },
  }))
  const merged: SchemeStep = {
    fromIds: [neighbour, province],
    successor: {
      ...common,
      id: newId<'authority'>(),
      level: 'province',
      name: 'Ủy ban nhân dân tỉnh Quảng Trị',
      placeName: 'Tỉnh Quảng Trị',
      slug: 'tinh-quang-tri-2025',
      hosted: false,
      parentId: null,
      codes: [{ scheme: 'gso', code: '44' }],
      units: [],
    },
  }
  return [...steps, { fromIds: [district], successor: null }, merged]
}

/** The day and the instrument of the rearrangement. */
export const reformFacts = {
  on: Temporal.PlainDate.from(reform.on),
  instrument: `${reform.instrument}; ${reform.provinceInstrument}`,
}
