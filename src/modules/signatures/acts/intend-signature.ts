import { permit, reason, refuse } from '#kit/refusal.ts'
import { hasPower } from '#modules/identity/index.ts'
import type { Tx } from '#platform/database/index.ts'
import { signatureIntended, signatureMade, signatureVoided } from '../events.ts'
import type { Intention, IntentionId } from '../intention.ts'
import { keyNotGood, mayUseKey } from '../rules/may-use-key.ts'
import { endIntention, insertIntention } from '../store/intentions.ts'
import { findSigningKey } from '../store/signing-keys.ts'

export type IntendSignature = Pick<Intention, 'subject' | 'fileHash' | 'role' | 'keyId'>

/**
 * Keeps that the actor is about to sign these bytes, before the key is used; part of the act of whoever owns the subject. Refuses where the key
 * is not the actor's, is not good today, or is none for this (NĐ 30/2020 Đ.32.2; TT 15/2025/TT-BKHCN Đ.5).
 */
export async function intendSignature(tx: Tx, intended: IntendSignature): Promise<IntentionId> {
  const key = await findSigningKey(tx, intended.keyId)
  const { actor } = tx
  if (!key || actor.kind !== 'person') return refuse(404, reason('signatures.key-unknown'))
  permit(mayUseKey(actor, key, { role: intended.role, issues: hasPower(actor, 'issue') }))
  permit(keyNotGood(key, tx.now), 422)
  const { authorityId, accountId, name, actingFor } = actor
  const byName = actingFor ? `${name} (thay ${actingFor.name})` : name
  const id = await insertIntention(tx, { ...intended, authorityId, accountId, byName })
  await tx.announce(signatureIntended({ id, ...intended }))
  return id
}

/** Takes what was signed: the intention is fulfilled in the transaction that keeps the signed file. Refuses with 409 where it was ended before. */
export async function completeSignature(
  tx: Tx,
  {
    intentionId,
    ...signed
  }: { readonly intentionId: IntentionId; readonly signedHash: string; readonly level: 'B-B' | 'B-T' },
): Promise<void> {
  const intention = await endIntention(tx, intentionId, { outcome: 'signed', ...signed })
  if (!intention) return refuse(409, reason('signatures.intention-over'))
  await tx.announce(signatureMade(intention, signed))
}

/** Nothing was signed: the intention is void, with the reason as a code. It may have been ended before. */
export async function voidSignature(
  tx: Tx,
  { intentionId, why }: { readonly intentionId: IntentionId; readonly why: string },
): Promise<void> {
  const intention = await endIntention(tx, intentionId, { outcome: 'void', why })
  if (intention) await tx.announce(signatureVoided(intention, why))
}
