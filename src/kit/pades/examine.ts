import { createHash } from 'node:crypto'
import {
  type CmsFault,
  readSignedData,
  readTimeStamp,
  type SignedData,
  stampsBytes,
  type TimeStamp,
} from '#kit/cms/index.ts'
import type { PdfFile } from '#kit/pdf/index.ts'
import { MalformedDer } from '#kit/x509/index.ts'
import { faultsOf } from '#kit/cms/index.ts'
import type { FoundSignature } from './find-signatures.ts'
import { judgeRange, type Range } from './judge-range.ts'
import type { Finding } from './report.ts'

/** A signature held against the bytes that it covers; nothing about its signer is trusted yet. */
export type Examined = {
  readonly found: FoundSignature
  readonly range: Range
  readonly signed: SignedData | undefined
  /** The token of a document time stamp, or the tokens of a signature that stand for its value. */
  readonly stamps: readonly TimeStamp[]
  /** What is wrong with its form and its mathematics; empty where it is sound. */
  readonly faults: readonly Finding[]
  /** Remarks about its time stamps. */
  readonly remarks: readonly Finding[]
}

type Sound = Extract<Range, { ok: true }>

/** Reads what must be DER; undefined where it is not. */
function readOr<Read>(read: () => Read): Read | undefined {
  try {
    return read()
  } catch (fault) {
    if (fault instanceof MalformedDer) return undefined
    throw fault
  }
}

function examineStamp(found: FoundSignature, range: Sound): Examined {
  const stamp = readOr(() => readTimeStamp(range.cms))
  const faults: Finding[] = []
  if (!stamp) faults.push('contents-not-der')
  else {
    if (stamp.signed.signers !== 1) faults.push('more-than-one-signer')
    if (!stampsBytes(stamp, () => range.content.digest(stamp.hash))) faults.push('digest-differs')
    if (!stamp.sound) faults.push(stamp.mayStamp ? 'signature-does-not-fit' : 'not-for-signing')
  }
  return { found, range, signed: stamp?.signed, stamps: stamp ? [stamp] : [], faults, remarks: [] }
}

/** The old adbe.pkcs7.sha1 carries the SHA-1 digest of the range as its content (ISO 32000-1, clause 12.8.3.3.1). */
function examineContent(
  found: FoundSignature,
  signed: SignedData,
  { content }: Sound,
): readonly (Finding | CmsFault)[] {
  const { content: inside } = signed
  if (found.dict.nameAt('SubFilter') !== 'adbe.pkcs7.sha1')
    return inside ? ['content-inside-cms'] : faultsOf(signed, content)
  if (!inside || !Buffer.from(inside).equals(content.digest('sha1')!)) return ['digest-differs']
  const digest = (hash: string) => (hash === 'unknown' ? undefined : createHash(hash).update(inside).digest())
  return [...faultsOf(signed, { digest, whole: () => inside }), 'weak-algorithm']
}

/** Holds one signature of a file against its bytes: range, CMS, digest, mathematics, and what its time stamps stand for. */
export function examine(file: PdfFile, found: FoundSignature): Examined {
  const range = judgeRange(file, found)
  const empty = { found, range, signed: undefined, stamps: [], remarks: [] }
  if (!range.ok) return { ...empty, faults: [range.fault] }
  if (found.kind === 'document-time-stamp') return examineStamp(found, range)
  const signed = readOr(() => readSignedData(range.cms))
  if (!signed) return { ...empty, faults: ['contents-not-der'] }
  const tokens = signed.timeStamps.map((der) => readOr(() => readTimeStamp(der)))
  const stamps = tokens.filter(
    (stamp) => stamp !== undefined && stamp.sound && stampsBytes(stamp, signed.signature),
  )
  return {
    ...empty,
    signed,
    stamps: stamps as TimeStamp[],
    faults: [
      ...new Set([
        ...(signed.signers === 1 ? [] : (['more-than-one-signer'] as const)),
        ...examineContent(found, signed, range),
      ]),
    ],
    remarks: stamps.length < tokens.length ? ['time-stamp-broken'] : [],
  }
}
