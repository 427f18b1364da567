import { reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { SigningKeyId } from '../signing-key.ts'
import { addOwnKey, addSealKey, type NewKey } from './add-key.ts'
import { keepTrialCertificate } from './trial-certificates.ts'

export type TrialKeyTaken = {
  /** For the authority, by its administrator; else for the actor. */
  readonly seal: boolean
  readonly serial: string
  readonly holder: string
  readonly key: Pick<NewKey, 'keyFile' | 'certificate' | 'chain'>
}

/** Takes a key that the trial authority issued for the actor, or for their authority: certificate and key are kept together, or not at all. */
export async function takeTrialKey(
  tx: Tx,
  { seal, serial, holder, key }: TrialKeyTaken,
): Promise<SigningKeyId> {
  const { actor } = tx
  if (actor.kind !== 'person') return refuse(403, reason('signatures.own-key-only'))
  const { certificate } = key
  await keepTrialCertificate(tx, { serial, holder, certificate, accountId: seal ? null : actor.accountId })
  const whole: NewKey = { ...key, place: { kind: 'file' }, trial: true }
  return seal ? addSealKey(tx, whole) : addOwnKey(tx, whole)
}
