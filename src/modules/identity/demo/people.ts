import { fold } from '#kit/vietnamese/index.ts'
import type { Position, Unit } from '#modules/organisations/index.ts'
import type { AccountToOpen } from '../acts/create-accounts.ts'
import { demoAccounts } from '../demo-accounts.ts'
import { suggestUsername } from '../rules/import-accounts.ts'

/** Where the known demo accounts sit: authority's slug, kind of unit, kind of post. */
const seats: Readonly<Record<string, { slug: string; unit: Unit['kind']; post: Position['kind'] }>> = {
  chutich: { slug: 'huyen-dakrong', unit: 'leadership', post: 'chair' },
  phochutich: { slug: 'huyen-dakrong', unit: 'leadership', post: 'vice-chair' },
  vanthu: { slug: 'huyen-dakrong', unit: 'office', post: 'clerk' },
  chuyenvien: { slug: 'huyen-dakrong', unit: 'office', post: 'specialist' },
  motcua: { slug: 'huyen-dakrong', unit: 'one-stop-desk', post: 'one-stop-officer' },
  quantri: { slug: 'huyen-dakrong', unit: 'office', post: 'it-administrator' },
  'chutich.talong': { slug: 'ta-long', unit: 'leadership', post: 'chair' },
  'vanthu.talong': { slug: 'ta-long', unit: 'office', post: 'clerk' },
  'quantri.talong': { slug: 'ta-long', unit: 'office', post: 'it-administrator' },
}

function knownFor(
  slug: string,
  unit: Unit,
  position: Position,
  taken: ReadonlySet<string>,
): string | undefined {
  return demoAccounts.find(({ username }) => {
    const seat = seats[username]
    return (
      seat?.slug === slug && seat.unit === unit.kind && seat.post === position.kind && !taken.has(username)
    )
  })?.username
}

export type Peopling = {
  readonly slug: string
  readonly units: readonly Unit[]
  readonly positions: readonly Position[]
  readonly names: Iterator<string, never>
  /** Names to sign in with, over the whole instance. */
  readonly taken: Set<string>
  readonly passwordHash: string
}

/** One person for each seat of an authority. */
export function peopleFor({ slug, units, positions, names, taken, passwordHash }: Peopling): AccountToOpen[] {
  const unitOf = new Map(units.map((unit) => [unit.id, unit]))
  return positions.flatMap((position) =>
    Array.from({ length: position.seats }, () => {
      const displayName = names.next().value
      const unit = unitOf.get(position.unitId)
      const known = unit && knownFor(slug, unit, position, taken)
      const username = known ?? suggestUsername(fold(displayName), taken)
      taken.add(username)
      return {
        kind: 'person' as const,
        username,
        displayName,
        unitId: position.unitId,
        positionId: position.id,
        email: `${username}@dakrong.example`,
        phone: null,
        passwordHash,
      }
    }),
  )
}
