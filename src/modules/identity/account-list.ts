import type { Id } from '#kit/ids.ts'
import type { AccountId, AccountKind } from './account.ts'

export const accountStates = ['open', 'closed', 'waiting', 'locked'] as const
/** open = can sign in; waiting = has not yet replaced the password that somebody else set. */
export type AccountState = (typeof accountStates)[number]

/** What narrows the list of accounts; everything from the address of the page. */
export type AccountFilter = {
  readonly text?: string
  readonly kind?: AccountKind
  readonly unitId?: string
  readonly role?: string
  readonly state?: AccountState
  readonly secondFactor?: 'yes' | 'no'
  /** Ids to which `state = 'locked'` comes down: counted by Krông itself beforehand. */
  readonly locked?: readonly string[]
}

/** A line of the administration's list. */
export type ListedAccount = {
  readonly id: AccountId
  readonly kind: AccountKind
  readonly username: string
  readonly displayName: string
  readonly unitId: Id<'unit'> | null
  readonly unitName: string | null
  readonly authorityName: string | null
  readonly titles: readonly string[]
  readonly email: string | null
  readonly phone: string | null
  readonly lastSeenAt: Temporal.Instant | null
  readonly closedAt: Temporal.Instant | null
  readonly hasSecondFactor: boolean
  readonly passwordIsForeign: boolean
}
