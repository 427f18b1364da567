import type { Id } from '#kit/ids.ts'
import type { AuthorityId } from './authority.ts'
import type { Validity } from './validity.ts'

export type VillageId = Id<'village'>

/** A village (thôn, khóm) of a commune. */
export type Village = Validity & {
  readonly id: VillageId
  readonly authorityId: AuthorityId
  readonly name: string
  readonly formerNames: readonly string[]
  readonly population: number | null
  /** Whether telephones work there; null = not known. */
  readonly phoneSignal: boolean | null
  readonly sample: boolean
}

export type NewVillage = {
  readonly authorityId: AuthorityId
  readonly name: string
  readonly formerNames?: readonly string[]
  readonly population?: number
  readonly phoneSignal?: boolean
  readonly validFrom: Temporal.PlainDate
  readonly sample?: boolean
}
