import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { authorMoved } from '../events.ts'
import type { AuthorId } from '../royalty.ts'
import { mayKeepAuthor } from '../rules/access.ts'
import { type AuthorText, getAuthor, hasAccount, insertAuthor, updateAuthor } from '../store/authors.ts'
import { ownAuthority } from './own-authority.ts'

/** Enters who is paid fees: somebody who works here, or who contributes from outside. */
export async function addAuthor(tx: Tx, text: AuthorText): Promise<AuthorId> {
  permit(mayKeepAuthor(tx.actor, [text.accountId]))
  const authorityId = ownAuthority(tx.actor)
  if (text.accountId && (await hasAccount(tx, text.accountId))) refuse(409, reason('royalties.account-known'))
  const id = await insertAuthor(tx, authorityId, text)
  const { name, penName, accountId, taxed } = text
  await tx.announce(authorMoved('author-added', { id, authorityId }, { name, penName, accountId, taxed }))
  return id
}

/** Changes what is known of somebody who is paid; sheets that are closed keep what they said. */
export async function changeAuthor(
  tx: Tx,
  { id, closed, ...text }: AuthorText & { readonly id: AuthorId; readonly closed: boolean },
): Promise<void> {
  const before = await getAuthor(tx, id)
  permit(mayKeepAuthor(tx.actor, [before.accountId, text.accountId]))
  const authorityId = ownAuthority(tx.actor)
  if (!closed && text.accountId && (await hasAccount(tx, text.accountId, id)))
    refuse(409, reason('royalties.account-known'))
  await updateAuthor(tx, id, { ...text, closed })
  const { name, penName, accountId, taxed } = text
  const after = { name, penName, accountId, taxed, closed }
  await tx.announce(authorMoved('author-changed', { id, authorityId }, after))
}
