import { makeTrialAuthority } from '#kit/pki/index.ts'
import { reason, refuse } from '#kit/refusal.ts'
import { sealBytes } from '#kit/sealed-box.ts'
import type { Tx } from '#platform/database/index.ts'
import { trialClosed, trialOpened } from '../events.ts'
import { keyFor, trialAddresses } from '../instance.ts'
import type { TrialKey } from '../signing-services.ts'
import {
  closeTrialAuthorityRow,
  endTrialSigningKeys,
  findTrialAuthority,
  insertTrialAuthority,
  insertTrialKeys,
} from '../store/trial-authority.ts'
import { listTrustAnchors } from '../store/trust-anchors.ts'
import type { TrialAuthorityId } from '../trial-certificate.ts'
import { endTrust, trustCertificate } from './change-trust.ts'

const onlyKrong = () => refuse(403, reason('signatures.administrators-only'))

/** A trial authority as it is kept: the root's key is gone, the others' are locked away. */
function newKeys(at: Temporal.Instant): TrialKey[] {
  const { root, rootList, issuing, ocsp, timeStamp } = makeTrialAuthority(at, trialAddresses())
  const key = keyFor('trial-keys')
  const holders = [['issuing', issuing], ['ocsp', ocsp], ['time-stamp', timeStamp]] as const // prettier-ignore
  return [
    { purpose: 'root', certificate: root, encrypted: null, list: rootList },
    ...holders.map(([purpose, { certificate, privateKey }]) => {
      const encrypted = sealBytes(key, privateKey.export({ type: 'pkcs8', format: 'der' }), purpose)
      return { purpose, certificate, encrypted, list: null }
    }),
  ]
}

/**
 * Opens the instance's trial authority, or gives the one that is open; Krông's own work, after the page asked whether the person may. Its root
 * is trusted in the list of trials. The root signs once: its private key is not kept.
 */
export async function openTrialAuthority(
  tx: Tx,
  { by = 'Krông' }: { readonly by?: string } = {},
): Promise<TrialAuthorityId> {
  if (tx.actor.kind !== 'system') return onlyKrong()
  const open = (await findTrialAuthority(tx))?.id
  if (open) return open

  const id = await insertTrialAuthority(tx, by)
  if (!id) return (await findTrialAuthority(tx))!.id

  const keys = newKeys(tx.now)
  await insertTrialKeys(tx, id, keys)
  const why = 'Cơ quan chứng thực DÙNG THỬ của chính máy chủ này'
  await trustCertificate(tx, { certificate: keys[0]!.certificate, list: 'trial', by, reason: why })

  await tx.announce(trialOpened(id, by))
  return id
}

/**
 * Closes the trial authority: it is trusted no more, issues, stamps and answers nothing, and every key with its certificates is taken off. Refuses
 * with 404 where none is open. Krông's own work, after the page asked whether the person may.
 */
export async function closeTrialAuthority(
  tx: Tx,
  { by, reason: typed }: { readonly by: string; readonly reason: string },
): Promise<void> {
  if (tx.actor.kind !== 'system') return onlyKrong()
  const why = typed.trim()
  if (why === '') refuse(422, reason('signatures.reason-needed'))
  const id = await closeTrialAuthorityRow(tx, { by, reason: why })
  if (!id) return refuse(404, reason('signatures.trial-closed'))

  const anchors = await listTrustAnchors(tx)
  for (const anchor of anchors.filter(({ list }) => list === 'trial'))
    await endTrust(tx, { id: anchor.id, by, reason: why })
  const keys = await endTrialSigningKeys(tx, { by, why })

  await tx.announce(trialClosed(id, { by, keys }, why))
}
