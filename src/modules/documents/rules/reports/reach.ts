import type { Id } from '#kit/ids.ts'
import type { Standing } from '../access.ts'

/** Whose figures somebody reads: the whole authority's (leaders, registry), their unit's (heads), or none. */
export function reachOf({ directs, registers, headOf }: Standing): 'authority' | Id<'unit'> | undefined {
  if (directs || registers) return 'authority'
  return headOf ?? undefined
}
