import type { Id } from '#kit/ids.ts'
import { permit, reason, refuse } from '#kit/refusal.ts'
import { readCertificate } from '#kit/x509/index.ts'
import { isAdministrator } from '#modules/identity/index.ts'
import type { Tx } from '#platform/database/index.ts'
import { keyAdded, keyEnded } from '../events.ts'
import { keySuits } from '../rules/key-suits.ts'
import type { KeyPlace, SigningKeyId } from '../signing-key.ts'
import { endSigningKey, findSigningKey, insertSigningKey } from '../store/signing-keys.ts'

/** A key as it comes: its certificate, where it lies, the encrypted file where it lies here. */
export type NewKey = {
  readonly place: KeyPlace
  readonly keyFile: Uint8Array | null
  readonly certificate: Uint8Array
  readonly chain: readonly Uint8Array[]
  /** Issued by this instance's trial authority. */
  readonly trial: boolean
}

type Holder = { readonly authorityId: Id<'authority'>; readonly accountId: Id<'account'> | null }

async function addKey(
  tx: Tx,
  holder: Holder,
  { place, keyFile, certificate: der, chain, trial }: NewKey,
): Promise<SigningKeyId> {
  const certificate = readCertificate(der)
  permit(keySuits(certificate, tx.now), 422)
  const { actor } = tx
  const id = await insertSigningKey(tx, {
    ...holder,
    place,
    keyFile,
    certificate: der,
    chain,
    fingerprint: certificate.fingerprint.replaceAll(':', '').toLowerCase(),
    holder: certificate.subject.commonName || certificate.subject.organisation,
    issuer: certificate.issuer.commonName || certificate.issuer.organisation,
    serial: certificate.serial,
    validFrom: certificate.notBefore,
    validUntil: certificate.notAfter,
    trial,
    addedBy: actor.kind === 'person' ? actor.accountId : null,
    addedByName: actor.kind === 'person' ? actor.name : 'Krông',
  })
  if (!id) return refuse(409, reason('signatures.key-known'))
  const { commonName } = certificate.subject
  await tx.announce(
    keyAdded({ id, ...holder, holder: commonName, serial: certificate.serial, place: place.kind, trial }),
  )
  return id
}

/** A person adds a means of signing of their own, at the authority where they work. */
export async function addOwnKey(tx: Tx, key: NewKey): Promise<SigningKeyId> {
  const { actor } = tx
  if (actor.kind !== 'person') return refuse(403, reason('signatures.own-key-only'))
  return addKey(tx, { authorityId: actor.authorityId, accountId: actor.accountId }, key)
}

/** The administrator of an authority adds a key of the authority itself (chữ ký số của cơ quan). @see NĐ 30/2020 Đ.32 */
export async function addSealKey(tx: Tx, key: NewKey): Promise<SigningKeyId> {
  const { actor } = tx
  if (actor.kind !== 'person' || !isAdministrator(actor))
    return refuse(403, reason('signatures.administrators-only'))
  return addKey(tx, { authorityId: actor.authorityId, accountId: null }, key)
}

/** Krông itself gives somebody a key, for trials and the demo. */
export async function giveKey(
  tx: Tx,
  { of, key }: { readonly of: Holder; readonly key: NewKey },
): Promise<SigningKeyId> {
  if (tx.actor.kind !== 'system') return refuse(403, reason('signatures.administrators-only'))
  return addKey(tx, of, key)
}

/** Takes a key off, with the reason: its holder does, or for the authority's key its administrator. What it signed stays signed. */
export async function endKey(
  tx: Tx,
  { id, why }: { readonly id: SigningKeyId; readonly why: string },
): Promise<void> {
  const { actor } = tx
  const key = await findSigningKey(tx, id)
  if (!key || actor.kind !== 'person') return refuse(404, reason('signatures.key-unknown'))
  const own = key.accountId === null ? isAdministrator(actor) : key.accountId === actor.accountId
  if (!own) return refuse(404, reason('signatures.key-unknown'))
  if (why.trim() === '') return refuse(422, reason('signatures.reason-needed'))
  if (await endSigningKey(tx, { id, by: actor.name, why: why.trim() }))
    await tx.announce(
      keyEnded(
        { id, authorityId: key.authorityId, accountId: key.accountId, serial: key.serial },
        why.trim(),
      ),
    )
}
