import { newId } from '#kit/ids.ts'
import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { Kind } from '../alert.ts'
import { kindMoved } from '../events.ts'
import { mayArrange } from '../rules/access.ts'
import { closeKind, insertKind, listKinds } from '../store/kinds.ts'
import { authorityOf, signature } from './in-authority.ts'

export type OpenKind = Pick<Kind, 'name' | 'nameEn' | 'scale' | 'category'>

/** Adds a kind of alert to those of the own authority. Refused where it has one of this name (409). */
export async function openKind(tx: Tx, kind: OpenKind): Promise<void> {
  permit(mayArrange(tx.actor))
  const authorityId = authorityOf(tx.actor)
  const same = (await listKinds(tx)).some(({ name }) => name.toLowerCase() === kind.name.toLowerCase())
  if (same) refuse(409, reason('alerts.kind-taken', { name: kind.name }))

  const code = newId<'alert-kind'>()
  const { byName } = signature(tx.actor)
  await insertKind(tx, { ...kind, code, authorityId, icon: 'siren', byName })
  await tx.announce(kindMoved('kind-opened', authorityId, { code, name: kind.name }))
}

/** Closes a kind that the own authority added: it is not chosen any more, alerts that had it keep it. Refuses 404 any other. */
export async function closeOwnKind(tx: Tx, code: string): Promise<void> {
  permit(mayArrange(tx.actor))
  const authorityId = authorityOf(tx.actor)
  const kind = (await listKinds(tx)).find((one) => one.code === code)

  if (!kind || !(await closeKind(tx, code, authorityId))) refuse(404, reason('alerts.no-such-kind'))
  else await tx.announce(kindMoved('kind-closed', authorityId, { code, name: kind.name }))
}
