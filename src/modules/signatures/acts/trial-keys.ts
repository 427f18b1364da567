import type { Id } from '#kit/ids.ts'
import type { Tx } from '#platform/database/index.ts'
import type { SigningKeyId } from '../signing-key.ts'
import { addOwnKey, addSealKey, giveKey, type NewKey } from './add-key.ts'
import { keepTrialCertificate } from './trial-certificates.ts'

/** What the trial authority issued (outside/trial-authority.ts), and the name in it. */
export type TrialKeyIssued = {
  readonly serial: string
  readonly holder: string
  readonly key: Omit<NewKey, 'place' | 'trial'>
}

const placed = (key: TrialKeyIssued['key']): NewKey => ({ ...key, place: { kind: 'file' }, trial: true })

/** Takes a trial key that was issued to the actor, or for `seal` to their authority by its administrator; certificate and key in one transaction. */
export async function takeTrialKey(
  tx: Tx,
  { seal, serial, holder, key }: TrialKeyIssued & { readonly seal: boolean },
): Promise<SigningKeyId> {
  const { certificate } = key
  const accountId = !seal && tx.actor.kind === 'person' ? tx.actor.accountId : null
  await keepTrialCertificate(tx, { serial, holder, certificate, accountId })
  return seal ? addSealKey(tx, placed(key)) : addOwnKey(tx, placed(key))
}

/** Gives a person or an authority a trial key; Krông itself does it, in the demo. */
export async function giveTrialKey(
  tx: Tx,
  {
    authorityId,
    accountId,
    serial,
    holder,
    key,
  }: TrialKeyIssued & { readonly authorityId: Id<'authority'>; readonly accountId: Id<'account'> | null },
): Promise<SigningKeyId> {
  const { certificate } = key
  await keepTrialCertificate(tx, { serial, holder, certificate, accountId, authorityId })
  return giveKey(tx, { of: { authorityId, accountId }, key: placed(key) })
}
