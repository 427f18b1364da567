import type { WantedEvidence } from '#kit/pades/index.ts'
import { strengthOf } from '#kit/x509/index.ts'
import type { ArchiveStamp } from '../../rules/renewal.ts'
import { lineOf } from './complete-chains.ts'
import { type Asking, type Evidenced, gatherEvidence } from './gather-evidence.ts'
import type { Looked } from './look-at-file.ts'

/** So near to its end a stamp is covered even where nobody can say that its authority was not revoked. */
const urgentDays = 30

const newestStamp = ({ material }: Looked) =>
  material.signatures.findLast(({ kind }) => kind === 'document-time-stamp')

/** The newest time stamp over the whole of a file, as the rule of renewal wants it. */
export function archiveStampOf(looked: Looked): ArchiveStamp | undefined {
  const stamp = newestStamp(looked)?.stamps[0]
  if (!stamp?.signed.signer) return undefined
  return {
    until: stamp.signed.signer.notAfter,
    algorithms: [
      { algorithm: stamp.hash },
      { algorithm: stamp.signed.digest },
      strengthOf(stamp.signed.signer.publicKey),
    ],
  }
}

/** Evidence as of today about the authority of the newest stamp, for the stamp that is to cover it. */
export async function evidenceForStamp(
  looked: Looked,
  asking: Asking,
): Promise<{ readonly found: readonly Evidenced[]; readonly lacking: readonly string[]; readonly urgent: boolean }> {
  const stamp = newestStamp(looked)
  const line = stamp?.signers[0] ? lineOf(stamp.signers[0], looked.known) : []
  const trusted = new Set([...asking.trust.anchors, ...asking.trust.trialAnchors].map((der) => Buffer.from(der).toString('base64'))) // prettier-ignore
  const wanted = line.slice(0, -1).flatMap((one, at): WantedEvidence[] => {
    if (trusted.has(Buffer.from(one.der).toString('base64')) || one.noRevocationCheck) return []
    if (one.ocspAddresses.length + one.crlAddresses.length === 0) return []
    const [certificate, issuer] = [one.der, line[at + 1]!.der]
    return [{ certificate, issuer, ocsp: one.ocspAddresses, crls: one.crlAddresses }]
  })
  const told = await gatherEvidence(wanted, undefined, asking)
  const until = stamp?.stamps[0]?.signed.signer?.notAfter ?? asking.now
  const urgent = Temporal.Instant.compare(until.subtract({ hours: 24 * urgentDays }), asking.now) <= 0
  return { ...told, urgent }
} // prettier-ignore
