import type { Id } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import { isAdministrator } from '#modules/identity/index.ts'
import type { Tx } from '#platform/database/index.ts'
import { trialCertificateIssued, trialCertificateRevoked } from '../events.ts'
import { findTrialAuthority } from '../store/trial-authority.ts'
import {
  insertTrialCertificate,
  lockTrialCertificate,
  revokeTrialCertificateRow,
} from '../store/trial-certificates.ts'
import type { TrialCertificate } from '../trial-certificate.ts'

export type KeepTrialCertificate = Pick<TrialCertificate, 'serial' | 'holder'> & {
  readonly certificate: Uint8Array
  /** Whose it is: a person, or the authority itself (null). */
  readonly accountId: Id<'account'> | null
  /** Where Krông itself issues; persons receive it at their own authority. */
  readonly authorityId?: Id<'authority'>
}

/**
 * Keeps which certificate the trial authority issued, in the transaction that keeps its key. Refuses with 403 where it is not for the actor or,
 * by their administrator, for their authority; with 409 where no trial authority is open.
 */
export async function keepTrialCertificate(
  tx: Tx,
  { serial, holder, certificate, accountId, authorityId: given }: KeepTrialCertificate,
): Promise<void> {
  const { actor } = tx
  const authorityId = actor.kind === 'person' ? actor.authorityId : given
  const may =
    actor.kind === 'system' ||
    (actor.kind === 'person' && (accountId === null ? isAdministrator(actor) : accountId === actor.accountId))
  if (!may || !authorityId) return refuse(403, reason('signatures.own-key-only'))
  const open = await findTrialAuthority(tx)
  if (!open) return refuse(409, reason('signatures.trial-closed'))

  const issuedBy = actor.kind === 'person' ? actor.name : 'Krông'
  const kept = { serial, holder, certificate, accountId, authorityId, issuedBy }
  await insertTrialCertificate(tx, { ...kept, trialAuthority: open.id })

  await tx.announce(trialCertificateIssued({ serial, holder, authorityId, accountId }))
}

/**
 * Revokes a certificate of the trial authority, with the reason: its holder does, an administrator of the authority, or Krông itself for an
 * administrator of the instance (`by`). Repeating it is harmless. Refuses with 404 for a certificate that is not theirs to see.
 */
export async function revokeTrialCertificate(
  tx: Tx,
  {
    serial,
    reason: typed,
    by = 'Krông',
  }: { readonly serial: string; readonly reason: string; readonly by?: string },
): Promise<void> {
  const { actor } = tx
  const found = await lockTrialCertificate(tx, serial)
  const own = actor.kind === 'person' && found?.accountId === actor.accountId
  if (!found || !(own || isAdministrator(actor))) return refuse(404, reason('signatures.no-such-certificate'))
  const why = typed.trim()
  if (why === '') refuse(422, reason('signatures.reason-needed'))
  if (found.revokedAt) return

  await revokeTrialCertificateRow(tx, { serial, by: actor.kind === 'person' ? actor.name : by, reason: why })

  await tx.announce(trialCertificateRevoked(found, why))
}
