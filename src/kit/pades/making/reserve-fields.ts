import { PdfDict, PdfName } from '#kit/pdf/index.ts'
import { earlierSigners } from './earlier-signers.ts'
import { openForUpdate } from './open-for-update.ts'
import { type FieldLock, lockEntries } from './signature-dictionary.ts'
import { addField, type FieldPlace, refuseBadName } from './signature-field.ts'
import { SignatureNotMade } from './signature-not-made.ts'

/** A place for a signature that is to come. */
export type ReservedField = FieldPlace & {
  readonly name: string
  /** What the signature will lock once it is there. */
  readonly lock?: FieldLock
}

/**
 * Adds empty signature fields as a further revision, before anybody signs: for the leader, for the number and date that the registry gives
 * after him, for the seal. Whoever signs first signs the places of the others too, and filling them changes nothing that was signed.
 */
export function reserveFields(bytes: Uint8Array, fields: readonly ReservedField[]): Uint8Array {
  const update = openForUpdate(bytes)
  const earlier = earlierSigners(update.base)
  if (earlier.anySigned) throw new SignatureNotMade('already-signed')
  const known = [...earlier.fields]
  for (const { name, lock, ...place } of fields) {
    refuseBadName(name, known)
    known.push({ name, dict: new PdfDict({}), number: undefined })
    const locking = lock && new PdfDict({ Type: new PdfName('SigFieldLock'), ...lockEntries(lock) })
    const more = { FT: new PdfName('Sig'), ...(locking ? { Lock: update.add(locking) } : {}) }
    addField(update, place, { name, pictures: [], forSignatures: true, more })
  }
  return update.whole()
}
