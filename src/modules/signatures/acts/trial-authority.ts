import type { Id } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import { readCertificate } from '#kit/x509/index.ts'
import { isAdministrator } from '#modules/identity/index.ts'
import type { Tx } from '#platform/database/index.ts'
import { authorityTrusted, trialCertificateIssued } from '../events.ts'
import type { TrialKey } from '../signing-services.ts'
import type { SigningKeyId } from '../signing-key.ts'
import { insertTrialAuthority, insertTrialCertificate } from '../store/trial.ts'
import { insertTrustAnchor } from '../store/trust-anchors.ts'
import { addOwnKey, addSealKey, giveKey, type NewKey } from './add-key.ts'

/** Keeps a trial authority that was made, unless one is open: its root is trusted in the list of trials. Krông itself does it, at first use. */
export async function openTrialAuthority(tx: Tx, keys: readonly TrialKey[]): Promise<void> {
  if (tx.actor.kind !== 'system') return refuse(403, reason('signatures.administrators-only'))
  if (!(await insertTrialAuthority(tx, { by: 'Krông', keys }))) return
  const root = readCertificate(keys.find(({ purpose }) => purpose === 'root')!.certificate)
  const [name, { fingerprint }] = [root.subject.commonName, root]
  const why = 'Cơ quan cấp chứng thư dùng thử của chính máy chủ này'
  const valid = { validFrom: root.notBefore, validUntil: root.notAfter }
  const anchor = { fingerprint, name, list: 'trial', certificate: root.der, ...valid, addedBy: 'Krông', reason: why, hosts: [], hostsInternal: false } as const // prettier-ignore
  const id = await insertTrustAnchor(tx, anchor)
  if (id) await tx.announce(authorityTrusted(id, { name, fingerprint, list: 'trial', by: 'Krông' }, why))
}

/** What the trial authority issued (outside/trial-authority.ts), and to whom. */
export type TrialKeyIssued = {
  readonly serial: string
  readonly holder: string
  readonly key: Omit<NewKey, 'place' | 'trial'>
}

const placed = (key: TrialKeyIssued['key']): NewKey => ({ ...key, place: { kind: 'file' }, trial: true })

async function keep(
  tx: Tx,
  { serial, holder, key }: TrialKeyIssued,
  of: {
    readonly authorityId: Id<'authority'>
    readonly accountId: Id<'account'> | null
    readonly by: string
  },
): Promise<void> {
  const { authorityId, accountId, by } = of
  const { certificate } = key
  const kept = await insertTrialCertificate(tx, {
    authorityId,
    accountId,
    serial,
    holder,
    certificate,
    issuedBy: by,
  })
  if (!kept) refuse(409, reason('signatures.trial-closed'))
  await tx.announce(trialCertificateIssued({ authorityId, accountId, serial, holder }))
}

/** Takes a trial key that was issued to the actor, or for `seal` to their authority by its administrator. */
export async function takeTrialKey(
  tx: Tx,
  { seal, ...issued }: TrialKeyIssued & { readonly seal: boolean },
): Promise<SigningKeyId> {
  const { actor } = tx
  if (actor.kind !== 'person' || (seal && !isAdministrator(actor)))
    return refuse(403, reason('signatures.administrators-only'))
  const { authorityId, accountId, name } = actor
  await keep(tx, issued, { authorityId, accountId: seal ? null : accountId, by: name })
  return seal ? addSealKey(tx, placed(issued.key)) : addOwnKey(tx, placed(issued.key))
}

/** Gives a person or an authority a trial key; Krông itself does it, in the demo. */
export async function giveTrialKey(
  tx: Tx,
  {
    authorityId,
    accountId,
    ...issued
  }: TrialKeyIssued & { readonly authorityId: Id<'authority'>; readonly accountId: Id<'account'> | null },
): Promise<SigningKeyId> {
  await keep(tx, issued, { authorityId, accountId, by: 'Krông' })
  return giveKey(tx, { of: { authorityId, accountId }, key: placed(issued.key) })
}
