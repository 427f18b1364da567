import { createHash } from 'node:crypto'
import type { PdfObject, PdfUpdate } from '#kit/pdf/index.ts'
import { SignatureNotMade } from './signature-not-made.ts'

/** A file that only lacks the signature itself: zeros stand where it will. */
export type PreparedSignature = {
  readonly bytes: Uint8Array
  /** Where the contents stand, from `<` to after `>`. */
  readonly contentsAt: number
  readonly contentsEnd: number
  readonly byteRange: readonly [number, number, number, number]
  /** The digest of all that the signature covers. */
  readonly digest: (hash: 'sha256' | 'sha384' | 'sha512') => Uint8Array
}

/** Appends an update that holds an empty signature, with the range filled in that its contents leave. */
export function layOut(
  update: PdfUpdate,
  { byteRange, contents }: { readonly byteRange: readonly PdfObject[]; readonly contents: PdfObject },
): PreparedSignature {
  const { file } = update
  const appended = update.append([byteRange, contents])
  const [range, gap] = [appended.places.get(byteRange)!, appended.places.get(contents)!]
  const bytes = Buffer.allocUnsafeSlow(file.bytes.length + appended.bytes.length)
  bytes.set(file.bytes)
  bytes.set(appended.bytes, file.bytes.length)
  const numbers = [0, gap.start, gap.end, bytes.length - gap.end] as const
  bytes.write(`[${numbers.join(' ')}]`.padEnd(range.end - range.start), range.start, 'latin1')
  return {
    bytes,
    contentsAt: gap.start,
    contentsEnd: gap.end,
    byteRange: numbers,
    digest: (hash) =>
      createHash(hash).update(bytes.subarray(0, gap.start)).update(bytes.subarray(gap.end)).digest(),
  }
}

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
