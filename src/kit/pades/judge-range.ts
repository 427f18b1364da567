import { createHash } from 'node:crypto'
import type { PdfFile } from '#kit/pdf/index.ts'
import type { Content } from '#kit/cms/index.ts'
import type { FoundSignature } from './find-signatures.ts'
import type { Finding } from './report.ts'

/** What a signature covers: the file up to the end of a revision, except its own contents. */
export type Range =
  | {
      readonly ok: true
      readonly revision: number
      readonly end: number
      readonly content: Content
      readonly cms: Uint8Array
    }
  | { readonly ok: false; readonly fault: Finding }

/**
 * Holds the byte range of a signature against the file (ISO 32000-2, clause 12.8.1, and EN 319 142-1, clause 5.3): four whole numbers, from the
 * first byte on, with one gap that is exactly the hexadecimal string of its own contents, up to the end of a revision.
 */
export function judgeRange({ bytes, revisions }: PdfFile, { byteRange, contents }: FoundSignature): Range {
  const fault = (code: Finding): Range => ({ ok: false, fault: code })
  if (
    byteRange.length !== 4 ||
    !byteRange.every((one) => typeof one === 'number' && Number.isInteger(one) && one >= 0)
  )
    return fault('byte-range-malformed')
  const [start, before, after, rest] = byteRange as readonly number[]
  const end = after! + rest!
  if (start !== 0) return fault('byte-range-malformed')
  if (end > bytes.length || before! > bytes.length) return fault('byte-range-outside-file')
  if (!contents?.hex || contents.start < 0 || contents.start !== before || contents.end !== after)
    return fault('byte-range-gap')
  const revision = revisions.findIndex((one) => one.end === end || withoutLineEnd(bytes, one.end) === end)
  if (revision < 0) return fault('byte-range-not-a-revision')
  const parts = [bytes.subarray(0, before), bytes.subarray(after, end)] as const
  const digests = new Map<string, Uint8Array>()
  const digest = (hash: string) => {
    if (hash === 'unknown') return undefined
    const known = digests.get(hash) ?? createHash(hash).update(parts[0]).update(parts[1]).digest()
    digests.set(hash, known)
    return known
  }
  return {
    ok: true,
    revision,
    end,
    content: { digest, whole: () => Buffer.concat(parts) },
    cms: contents.bytes,
  }
}

/** Some products sign up to the %%EOF itself and leave out its end of line. */
function withoutLineEnd(bytes: Uint8Array, end: number): number {
  let at = end
  if (bytes[at - 1] === 10) at--
  if (bytes[at - 1] === 13) at--
  return at
}
