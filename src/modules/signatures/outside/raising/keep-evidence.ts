import { addValidationData, type ValidationOfSignature } from '#kit/pades/making/index.ts'
import { lineOf } from './complete-chains.ts'
import type { Evidenced } from './gather-evidence.ts'
import type { Looked } from './look-at-file.ts'

const ders = (evidence: readonly Evidenced[]) => ({
  certificates: evidence.flatMap((one) => one.certificates),
  ocsp: evidence.flatMap((one) => one.ocsp),
  crls: evidence.flatMap((one) => one.crls),
})

/** What stands inside the signatures of a file counts for the store too, where nothing else is needed. */
function broughtAlong({ report, material }: Looked): ReturnType<typeof ders> | undefined {
  const brought = {
    certificates: material.signatures.flatMap((one) => one.certificates.map(({ der }) => der)),
    ocsp: material.signatures.flatMap(({ ocsp }) => ocsp),
    crls: material.signatures.flatMap(({ crls }) => crls),
  }
  const storeless = report.signatures.some(({ level }) => level === 'B-T')
  return storeless && brought.ocsp.length + brought.crls.length > 0 ? brought : undefined
}

/**
 * The file with everything that was gathered in its document security store, and with what is needed for which signature (EN 319 142-1, clause
 * 5.4); as it is where nothing was.
 */
export function keepEvidence(looked: Looked, now: Temporal.Instant): Uint8Array {
  const { bytes, material, evidence, issuers, known } = looked
  if (evidence.length === 0 && issuers.length === 0) {
    const brought = broughtAlong(looked)
    return brought ? addValidationData(bytes, brought) : bytes
  }
  const signatures = material.signatures.flatMap(({ field, signers }): ValidationOfSignature[] => {
    const line = new Set(signers.flatMap((one) => lineOf(one, known)).map(({ fingerprint }) => fingerprint))
    const own = evidence.filter(({ about }) => line.has(about))
    return own.length > 0 ? [{ field, at: now, ...ders(own) }] : []
  })
  const all = ders(evidence)
  return addValidationData(bytes, {
    ...all,
    certificates: [...all.certificates, ...issuers.map(({ der }) => der)],
    signatures,
  })
}
