import { type Verdict, reason } from '#kit/refusal.ts'
import type { Actor } from '#platform/database/index.ts'
import type { Author, Proposal } from '../royalty.ts'

/** Who reads what all authors of an authority are paid. */
export const readerRoles = ['editor', 'leader', 'administrator'] as const

const holds = (actor: Actor, ...roles: readonly string[]) =>
  actor.kind === 'system' || (actor.kind === 'person' && roles.some((role) => actor.roles.includes(role)))

/** Whether the actor may read and propose fees of their authority; everybody else reads their own lines only. */
export const mayPropose = (actor: Actor): Verdict =>
  holds(actor, ...readerRoles) ? [] : [reason('royalties.editors-only')]

/** Whether the actor may enter or change somebody who is paid: everybody who may propose, but nobody themselves; `accounts` are those the author had and gets. */
export function mayKeepAuthor(actor: Actor, accounts: readonly Author['accountId'][]): Verdict {
  const isOwn = actor.kind === 'person' && accounts.includes(actor.accountId)
  return [...mayPropose(actor), ...(isOwn ? [reason('royalties.own-author')] : [])]
}

/** Whether the actor may decide on a proposal: a leader who neither proposed it nor is paid by it. */
export function mayDecide(
  actor: Actor,
  { proposedBy, shares, state }: Pick<Proposal, 'proposedBy' | 'shares' | 'state'>,
): Verdict {
  const me = actor.kind === 'person' ? actor.accountId : undefined
  return [
    ...(holds(actor, 'leader') ? [] : [reason('royalties.leaders-only')]),
    ...(state === 'waiting' ? [] : [reason('royalties.decided-already')]),
    ...(me && me === proposedBy ? [reason('royalties.own-proposal')] : []),
    ...(me && shares.some(({ accountId }) => accountId === me) ? [reason('royalties.own-fee')] : []),
  ]
}

/** Whether the actor may close a payment sheet: a leader. */
export const mayClose = (actor: Actor): Verdict =>
  holds(actor, 'leader') ? [] : [reason('royalties.leaders-only')]

/** Whether the actor may change figures and ranges, which hold for the whole instance: its administrator; Krông itself writes them at their word. */
export const mayArrange = (actor: Actor): Verdict =>
  holds(actor, 'instance-administrator') ? [] : [reason('royalties.administrators-only')]
