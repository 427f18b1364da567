import { newId } from '#kit/ids.ts'
import { permit, reason } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { AuthorityId, NewAuthority } from '../authority.ts'
import type { Edit } from '../lineage.ts'
import { authorOf } from '../rules/author.ts'
import { mayAssign } from '../rules/codes.ts'
import { hasSlug, insertAuthority } from '../store/authorities.ts'
import { insertAuthorityVersion } from '../store/authority-versions.ts'
import { findCode, insertCode } from '../store/codes.ts'

/** Writes a new authority with its first version and codes, without announcing: part of creating, merging and splitting. */
export async function writeAuthority(tx: Tx, authority: NewAuthority, edit: Edit): Promise<AuthorityId> {
  const id = authority.id ?? newId<'authority'>()
  const { validFrom, codes = [] } = authority
  permit(
    [
      ...(edit.reason.trim() === '' ? [reason('organisations.reason-missing')] : []),
      ...(authority.name.trim() === '' ? [reason('organisations.name-empty')] : []),
      ...((await hasSlug(tx, authority.slug))
        ? [reason('organisations.slug-taken', { slug: authority.slug })]
        : []),
      ...codes.flatMap(({ scheme, code }) => mayAssign(scheme, code)),
    ],
    422,
  )
  await insertAuthority(tx, { ...authority, id })
  const facts = { ...authority, contacts: authority.contacts ?? {}, validTo: null }
  await insertAuthorityVersion(tx, id, facts, { reason: edit.reason, by: authorOf(tx.actor, edit) })
  for (const { scheme, code, sample } of codes) {
    const meaning = await findCode(tx, scheme, code, validFrom)
    permit(meaning ? [reason('organisations.code-taken', { code })] : [], 409)
    await insertCode(tx, {
      scheme,
      code,
      authorityId: id,
      unitId: null,
      validFrom,
      validTo: null,
      sample: sample ?? false,
    })
  }
  return id
}
