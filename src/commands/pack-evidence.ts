import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { type CollectedEvidence, evidenceName, writeEvidence } from '#modules/exchange/index.ts'

/** Everything in a package has the same date: it says nothing that is not proven. */
const mtime = new Date('2000-01-01T00:00:00Z')
const mark = 'krong-evidence-1 SHA-256 '
const digits = 64

/** What ends a package: a comment with the digest of every byte before it. */
export const packageEnd = { mark, digits }

/** Puts the digest of everything before them in the place of the last bytes. */
async function* sealed(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const sum = createHash('sha256')
  let held = Buffer.alloc(0)
  for await (const piece of bytes) {
    held = Buffer.concat([held, piece])
    const passed = held.subarray(0, Math.max(0, held.length - digits))
    sum.update(passed)
    yield Buffer.from(passed)
    held = Buffer.from(held.subarray(passed.length))
  }
  yield Buffer.from(sum.digest('hex'))
}

/** The package of evidence as one ZIP whose last bytes are the digest of all the others. */
export function packEvidence(
  { evidence, files, packets }: CollectedEvidence,
  openPacket: (hash: string) => Promise<Readable>,
): AsyncIterable<Uint8Array> {
  const zip = new ZipFile()
  const options = { mtime, forceDosTimestamp: true }
  zip.addBuffer(Buffer.from(writeEvidence(evidence)), evidenceName, options)
  for (const [name, bytes] of files) zip.addBuffer(Buffer.from(bytes), name, options)
  for (const [name, hash] of packets)
    zip.addReadStreamLazy(name, options, (give) => {
      openPacket(hash).then((stream) => give(null, stream), (fault: unknown) => give(fault, undefined as never)) // prettier-ignore
    })
  zip.end({ comment: mark + '0'.repeat(digits), forceZip64Format: false })
  // yazl tells what goes wrong with an entry at the archive, not at its stream.
  zip.on('error', (fault: Error) => (zip.outputStream as Readable).destroy(fault))
  return sealed(zip.outputStream as unknown as AsyncIterable<Uint8Array>)
}
