import type { AuthorityId } from './authority.ts'
import type { UnitId } from './unit.ts'
import type { Validity } from './validity.ts'

/** gso = administrative unit list; qd20 = electronic identification code (QĐ 20/2020); qcvn102 = its elder of 13 characters. */
export const codeSchemes = ['gso', 'qd20', 'qcvn102'] as const
export type CodeScheme = (typeof codeSchemes)[number]

/** What a code meant in a period: the key is (scheme, code, validFrom), never the code alone. */
export type Code = Validity & {
  readonly scheme: CodeScheme
  readonly code: string
  readonly authorityId: AuthorityId
  readonly unitId: UnitId | null
  readonly sample: boolean
}

export type NewCode = { readonly scheme: CodeScheme; readonly code: string; readonly sample?: boolean }
