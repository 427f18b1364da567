import type { Id } from '#kit/ids.ts'
import type { Actor } from '#platform/database/index.ts'

/** The authority in whose name packets are sent; a visitor, or a system actor that named none, is a programming error. */
export function authorityOf(actor: Actor): Id<'authority'> {
  const authority = actor.kind === 'visitor' ? undefined : actor.authorityId
  if (!authority) throw new TypeError('packets are sent in the name of an authority')
  return authority
}

/** Account and name written beside what was done. */
export function signatureOf(actor: Actor): { readonly account: Id<'account'> | null; readonly name: string } {
  if (actor.kind === 'system') return { account: null, name: 'Krông' }
  if (actor.kind === 'visitor') throw new TypeError('a visitor sends nothing')
  const { accountId, name, actingFor } = actor
  return { account: accountId, name: actingFor ? `${name} (thay ${actingFor.name})` : name }
}
