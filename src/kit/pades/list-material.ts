import { readSignedData, readTimeStamp, type SignedData, type TimeStamp } from '#kit/cms/index.ts'
import { readPdf } from '#kit/pdf/index.ts'
import { type Certificate, MalformedDer } from '#kit/x509/index.ts'
import { type FoundSignature, findSignatures } from './find-signatures.ts'
import { judgeRange } from './judge-range.ts'
import { validationDataOf } from './security-store.ts'

/** What one signature of a file brings with it, as it stands there; nothing of it is trusted. */
export type SignatureMaterial = Pick<FoundSignature, 'kind' | 'field'> & {
  /** Whoever signed, and whoever stamped the time. */
  readonly signers: readonly Certificate[]
  readonly certificates: readonly Certificate[]
  readonly ocsp: readonly Uint8Array[]
  readonly crls: readonly Uint8Array[]
  /** Its own time stamps, or the one that it is. */
  readonly stamps: readonly TimeStamp[]
}

function readOr<Read>(read: () => Read): Read[] {
  try {
    return [read()]
  } catch (fault) {
    if (fault instanceof MalformedDer) return []
    throw fault
  }
}

/** What the signatures of a file bring, and the certificates in its security store. */
export type Material = {
  readonly signatures: readonly SignatureMaterial[]
  readonly stored: readonly Certificate[]
}

/** Signatures and time stamps of a file with the certificates, evidence and instants inside them, for whoever completes what is missing. */
export function listMaterial(bytes: Uint8Array): Material {
  const file = readPdf(bytes)
  const signatures = findSignatures(file).flatMap((found): SignatureMaterial[] => {
    const range = judgeRange(file, found)
    if (!range.ok || !found.present) return []
    const { kind, field } = found
    const own = kind === 'signature' ? readOr(() => readSignedData(range.cms)) : []
    const tokens = kind === 'signature' ? own.flatMap(({ timeStamps }) => timeStamps) : [range.cms]
    const stamps = tokens.flatMap((token) => readOr(() => readTimeStamp(token)))
    const all: SignedData[] = [...own, ...stamps.map(({ signed }) => signed)]
    return [
      {
        kind,
        field,
        signers: all.flatMap(({ signer }) => signer ?? []),
        certificates: all.flatMap(({ certificates }) => certificates),
        ocsp: all.flatMap(({ ocsp }) => ocsp),
        crls: all.flatMap(({ crls }) => crls),
        stamps,
      },
    ]
  })
  return { signatures, stored: validationDataOf(file).certificates }
}
