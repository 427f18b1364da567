import type { Id } from '#kit/ids.ts'
import type { Actor } from '#platform/database/index.ts'

/** The authority in whose registers an actor writes; a visitor, or a system actor that named none, is a programming error. */
export function authorityOf(actor: Actor): Id<'authority'> {
  const authority = actor.kind === 'visitor' ? undefined : actor.authorityId
  if (!authority) throw new TypeError('registers are written in the name of an authority')
  return authority
}

/** Account and name written beside a row: who did it, and for whom when acting for another. */
export function signatureOf(actor: Actor): { readonly account: Id<'account'> | null; readonly name: string } {
  if (actor.kind === 'system') return { account: null, name: actor.name }
  if (actor.kind === 'visitor') throw new TypeError('a visitor signs no register')
  const { accountId, name, actingFor } = actor
  return { account: accountId, name: actingFor ? `${name} (thay ${actingFor.name})` : name }
}
