import { reason, refuse } from '#kit/refusal.ts'
import type { Signer, TimeStamper } from '#kit/cms/index.ts'
import { hasPower } from '#modules/identity/index.ts'
import type { Reader } from '#platform/database/index.ts'
import type { SignatureMark } from '../signature-mark.ts'
import type { KeySecret, SigningKey, SigningKeyId } from '../signing-key.ts'
import { findKeyFile, findSigningKey } from '../store/signing-keys.ts'
import { findPictureOf } from '../store/pictures.ts'
import { getSigningServices } from '../store/services.ts'
import { checkBeforeSigning } from './check-before-signing.ts'
import { drawMarks } from './draw-mark.ts'
import { openKey } from './open-key.ts'
import { refusedByKey } from './refused-by-key.ts'
import { type SignedFile, signFile } from './sign-file.ts'
import { stamperFor } from './time-stamping.ts'

/** How a session reads: behind the wall of the person, and as Krông itself what no person may see. */
export type Reads = {
  read<Result>(read: (reader: Reader) => Promise<Result>): Promise<Result>
  readAsSystem<Result>(name: string, read: (reader: Reader) => Promise<Result>): Promise<Result>
}

/** A key that is open, and what it draws with. Whoever opens it closes it. */
export type SigningSession = AsyncDisposable & {
  readonly key: SigningKey
  readonly signer: Signer
  readonly stamper: TimeStamper | undefined
  /** The hand signature or the seal, as PNG. */
  readonly picture: Uint8Array | undefined
  /** How wide the seal is in reality. */
  readonly millimetres: number | undefined
}

/** A key of somebody else is not even tried: wrong PINs would lock it. */
const mayOpen = ({ actor }: Reader, { accountId }: SigningKey): boolean =>
  actor.kind === 'person' && (accountId === null ? hasPower(actor, 'issue') : accountId === actor.accountId)

/**
 * Opens a key of the actor with what they typed, and checks its certificate (TT 15/2025/TT-BKHCN Đ.5). Refuses with 404 for a key that is not
 * theirs to see and with 422 for a wrong secret, a revoked certificate, a token that is not there.
 */
export async function openSigning(
  reads: Reads,
  keyId: SigningKeyId,
  given: KeySecret,
): Promise<SigningSession> {
  const own = await reads.read(async (reader) => {
    const key = await findSigningKey(reader, keyId)
    if (!key || !mayOpen(reader, key)) return refuse(404, reason('signatures.key-unknown'))
    return { key, keyFile: await findKeyFile(reader, keyId), picture: await findPictureOf(reader, key) }
  })
  const services = await reads.readAsSystem('signing', getSigningServices)
  try {
    const opened = await openKey({ ...own, services, given })
    try {
      await checkBeforeSigning(opened.signer, services)
    } catch (fault) {
      opened.close()
      throw fault
    }
    return {
      key: own.key,
      signer: opened.signer,
      picture: own.picture?.png,
      millimetres: own.picture?.millimetres ?? undefined,
      stamper: stamperFor(own.key, services),
      [Symbol.asyncDispose]: async () => opened.close(),
    }
  } catch (fault) {
    throw refusedByKey(fault)
  }
}

/** Checks the certificate of a key of the actor that is opened elsewhere, as `openSigning` does. Refuses with 404 and 422. */
export async function checkKey(reads: Reads, keyId: SigningKeyId): Promise<void> {
  const key = await reads.read(async (reader) => {
    const found = await findSigningKey(reader, keyId)
    return found && mayOpen(reader, found) ? found : refuse(404, reason('signatures.key-unknown'))
  })
  await checkBeforeSigning(key, await reads.readAsSystem('signing', getSigningServices))
}

export type ToSign = {
  readonly bytes: Uint8Array
  readonly field: string
  readonly marks: readonly SignatureMark[]
  readonly reason: string
  readonly location: string
  readonly at: Temporal.Instant
}

/** Signs a PDF with an open key: marks drawn, time stamped where a service is known. Refuses with 422 where the key or the file does not allow it. */
export async function signInSession(
  { key, signer, stamper }: SigningSession,
  { marks, ...file }: ToSign,
): Promise<SignedFile> {
  try {
    return await signFile({ ...file, signer, stamper, name: key.holder, marks: await drawMarks(marks) })
  } catch (fault) {
    throw refusedByKey(fault)
  }
}
