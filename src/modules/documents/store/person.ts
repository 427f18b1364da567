import type { Id } from '#kit/ids.ts'
import type { Actor } from '#platform/database/index.ts'

/** The authority in whose name documents are written; a visitor, or a system actor that named none, is a programming error. */
export function authorityOf(actor: Actor): Id<'authority'> {
  const authority = actor.kind === 'visitor' ? undefined : actor.authorityId
  if (!authority) throw new TypeError('documents are written in the name of an authority')
  return authority
}

/** Account and name written beside a row: who did it, and for whom when acting for another. */
export function signatureOf(actor: Actor): { readonly account: Id<'account'> | null; readonly name: string } {
  if (actor.kind === 'system') return { account: null, name: 'Krông' }
  if (actor.kind === 'visitor') throw new TypeError('a visitor writes no document')
  const { accountId, name, actingFor } = actor
  return { account: accountId, name: actingFor ? `${name} (thay ${actingFor.name})` : name }
}

/** The account through whose eyes an actor reads: the giver's when acting by delegation. */
export function eyesOf(actor: Actor): Id<'account'> | undefined {
  return actor.kind === 'person' ? (actor.actingFor?.accountId ?? actor.accountId) : undefined
}
