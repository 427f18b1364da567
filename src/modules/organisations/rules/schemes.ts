import { reason, type Verdict } from '#kit/refusal.ts'
import type { Authority } from '../authority.ts'
import type { Scheme, SchemeStep } from '../scheme.ts'
import { sayDay } from './changes.ts'

/** A plan: it has steps, names known authorities, each ending once, and no address that is taken. */
export function mayPlan(steps: readonly SchemeStep[], known: readonly Authority[]): Verdict {
  const ids = steps.flatMap(({ fromIds }) => fromIds)
  const slugs = steps.flatMap(({ successor }) => successor?.slug ?? [])
  const unknown = ids.some((id) => !known.some((authority) => authority.id === id))
  const taken = slugs.filter(
    (slug, index) => slugs.indexOf(slug) !== index || known.some((one) => one.slug === slug),
  )
  return [
    ...(ids.length === 0 ? [reason('organisations.scheme-empty')] : []),
    ...(unknown ? [reason('organisations.authority-unknown')] : []),
    ...(new Set(ids).size < ids.length ? [reason('organisations.named-twice')] : []),
    ...taken.map((slug) => reason('organisations.slug-taken', { slug })),
  ]
}

/** Carrying out: once. */
export function mayCarryOut({ carriedOutOn }: Scheme): Verdict {
  return carriedOutOn ? [reason('organisations.scheme-carried-out', { day: sayDay(carriedOutOn) })] : []
}
