import type { Authority, AuthorityId } from '../authority.ts'
import type { Code } from '../code.ts'
import type { SchemeStep } from '../scheme.ts'

/** What one step will do, in words that a page can show. */
export type StepPreview = {
  readonly ends: readonly {
    readonly id: AuthorityId
    readonly name: string
    readonly code: string | undefined
  }[]
  readonly begins:
    | {
        readonly name: string
        readonly codes: readonly string[]
        readonly units: readonly string[]
        /** Codes that meant another place until then, with its name. */
        readonly reused: readonly { readonly code: string; readonly meant: string }[]
      }
    | undefined
  /** Names that are unknown or have ended: why the step cannot be taken. */
  readonly impossible: readonly string[]
}

/** Tells what a scheme will do: who ends, who begins, and which codes change their meaning. */
export function previewScheme(
  steps: readonly SchemeStep[],
  authorities: readonly Authority[],
  codes: readonly Code[],
): StepPreview[] {
  const byId = new Map(authorities.map((authority) => [authority.id, authority]))
  const gso = codes.filter(({ scheme, validTo }) => scheme === 'gso' && validTo === null)
  const codeOf = new Map(gso.map(({ authorityId, code }) => [authorityId, code]))
  const holderOf = new Map(gso.map(({ authorityId, code }) => [code, byId.get(authorityId)?.placeName ?? '']))
  return steps.map(({ fromIds, successor }) => {
    const known = fromIds.flatMap((id) => byId.get(id) ?? [])
    const wanted = successor?.codes?.map(({ code }) => code) ?? []
    return {
      ends: known.map(({ id, placeName }) => ({ id, name: placeName, code: codeOf.get(id) })),
      impossible: known.filter(({ validTo }) => validTo !== null).map(({ placeName }) => placeName),
      begins: successor
        ? {
            name: successor.placeName,
            codes: wanted,
            units: successor.units.map(({ name }) => name),
            reused: wanted
              .map((code) => ({ code, meant: holderOf.get(code) ?? '' }))
              .filter(({ meant }) => meant !== '' && meant !== successor.placeName),
          }
        : undefined,
    }
  })
}
