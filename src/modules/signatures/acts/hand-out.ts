import { createHash, randomBytes } from 'node:crypto'
import { reason, refuse } from '#kit/refusal.ts'
import { readCertificate } from '#kit/x509/index.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { BroughtFile, BroughtHandout, Handout, HandoutId } from '../handout.ts'
import type { IntentionId } from '../intention.ts'
import type { SigningKeyId } from '../signing-key.ts'
import {
  findBroughtHandout,
  findOpenHandout,
  insertHandout,
  listBroughtHandouts,
  noteBrought,
} from '../store/handouts.ts'
import { findSigningKey } from '../store/signing-keys.ts'

/** So long the addresses of one signature are good: a person looks for the token, and types the PIN. */
const minutes = 10

const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex')

/** Hands a file out to the program on the actor's machine: the secret is part of two addresses and kept as a digest only. */
export async function handOut(
  tx: Tx,
  {
    intentionId,
    keyId,
    matter,
  }: { readonly intentionId: IntentionId; readonly keyId: SigningKeyId; readonly matter: unknown },
): Promise<{ readonly slip: HandoutId; readonly secret: string }> {
  const { actor } = tx
  const key = await findSigningKey(tx, keyId)
  if (!key || actor.kind !== 'person') return refuse(404, reason('signatures.key-unknown'))
  const secret = randomBytes(32).toString('base64url')
  const slip = await insertHandout(tx, {
    authorityId: actor.authorityId,
    intentionId,
    secretHash: hashOf(secret),
    fingerprint: readCertificate(key.certificate).fingerprint,
    matter,
    goodUntil: tx.now.add({ minutes }),
  })
  return { slip, secret }
}

/** What an address of one signature stands for; refuses with 404 where it is not good any more. */
export async function handedOut(reader: Reader, secret: string): Promise<Handout> {
  return (await findOpenHandout(reader, hashOf(secret))) ?? refuse(404, reason('signatures.desktop-late'))
}

/** Takes the signed file that the program brought, once; Krông itself does it, for whoever waits at the page. */
export async function takeBrought(
  tx: Tx,
  { id, ...file }: { readonly id: HandoutId; readonly brought: BroughtFile; readonly level: 'B-B' | 'B-T' },
): Promise<void> {
  if (tx.actor.kind !== 'system') return refuse(403, reason('signatures.desktop-late'))
  if (!(await noteBrought(tx, id, file))) refuse(409, reason('signatures.desktop-late'))
}

/** The signed file that came for the actor; refuses with 404 where none came. */
export async function broughtFor(
  reader: Reader,
  id: HandoutId,
): Promise<Handout & { readonly brought: BroughtFile; readonly level: 'B-B' | 'B-T' }> {
  const { actor } = reader
  const found =
    actor.kind === 'person' ? await findBroughtHandout(reader, { id, accountId: actor.accountId }) : undefined
  if (!found?.brought || !found.level) return refuse(404, reason('signatures.desktop-file-missing'))
  return { ...found, brought: found.brought, level: found.level }
}

/** What came back for the actor about a subject and was not taken yet, the newest first. */
export async function listBrought(
  reader: Reader,
  subject: { readonly type: string; readonly id: string },
): Promise<BroughtHandout[]> {
  const { actor } = reader
  return actor.kind === 'person' ? listBroughtHandouts(reader, { subject, accountId: actor.accountId }) : []
}
