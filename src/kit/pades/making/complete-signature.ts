import type { PreparedSignature } from './prepare-signature.ts'
import { SignatureNotMade } from './signature-not-made.ts'

/** Fills the CMS in; refuses with `room-too-small` and the bytes needed where it does not fit. */
export function completeSignature(prepared: PreparedSignature, cms: Uint8Array): Uint8Array {
  const room = (prepared.contentsEnd - prepared.contentsAt - 2) / 2
  if (cms.length > room) throw new SignatureNotMade('room-too-small', cms.length)
  const bytes = Buffer.from(prepared.bytes)
  bytes.write(
    Buffer.from(cms.buffer, cms.byteOffset, cms.byteLength).toString('hex'),
    prepared.contentsAt + 1,
    'latin1',
  )
  return bytes
}
