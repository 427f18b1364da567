import { certificatesAmong } from '#kit/ades/index.ts'
import { listMaterial, type Material, type PdfReport, type WantedEvidence } from '#kit/pades/index.ts'
import type { Certificate } from '#kit/x509/index.ts'
import { verifyPdfApart } from '#platform/pdf-signatures/index.ts'
import { completeChains } from './complete-chains.ts'
import { type Asking, type Evidenced, gatherEvidence } from './gather-evidence.ts'

/** A file as it stands, verified with everything that could be had outside. */
export type Looked = {
  readonly bytes: Uint8Array
  readonly report: PdfReport
  readonly material: Material
  /** Evidence and issuers that came from outside and are not in the file. */
  readonly evidence: readonly Evidenced[]
  readonly issuers: readonly Certificate[]
  /** Every certificate at hand, trusted ones among them. */
  readonly known: readonly Certificate[]
  /** What is still open, and why nobody could tell. */
  readonly wanted: readonly WantedEvidence[]
  readonly lacking: readonly string[]
}

const { compare } = Temporal.Instant
const rounds = 3

/** The newest instant that signatures and stamps of a file say of themselves, not later than now. */
function newestInstant(report: PdfReport, { signatures }: Material, now: Temporal.Instant): Temporal.Instant | undefined {
  const stamped = signatures.flatMap(({ stamps }) => stamps.map(({ at }) => at))
  const said = stamped.length > 0 ? stamped : report.signatures.flatMap(({ claimedTime }) => claimedTime ?? [])
  return said.filter((at) => compare(at, now) <= 0).toSorted(compare).at(-1)
} // prettier-ignore

/** Verifies a file apart, completes its chains, asks for what is missing, and verifies again with what came. */
export async function lookAtFile(bytes: Uint8Array, asking: Asking): Promise<Looked> {
  const { trust, now } = asking
  const options = { anchors: trust.anchors, trialAnchors: trust.trialAnchors, at: now }
  let { report, wanted } = await verifyPdfApart(bytes, options)
  const nothing = { signatures: [], stored: [] }
  if (report.unreadable || report.signatures.length === 0)
    return { bytes, report, material: nothing, evidence: [], issuers: [], known: [], wanted: [], lacking: [] }

  const material = listMaterial(bytes)
  const inside = material.signatures.flatMap(({ certificates }) => certificates)
  const trusted = certificatesAmong([...trust.anchors, ...trust.trialAnchors])
  const before = [...trusted, ...material.stored, ...inside]
  const signers = material.signatures.flatMap((one) => one.signers)
  const issuers = await completeChains(signers, before, asking)
  const evidence: Evidenced[] = []
  const lacking = new Set<string>()
  const asked = new Set<string>()
  const again = async () => {
    const more = { ocsp: evidence.flatMap((one) => one.ocsp), crls: evidence.flatMap((one) => one.crls), certificates: issuers.map(({ der }) => der) } // prettier-ignore
    ;({ report, wanted } = await verifyPdfApart(bytes, { ...options, ...more }))
  }
  if (issuers.length > 0) await again()
  for (let round = 0; round < rounds; round++) {
    const fresh = wanted.filter(({ certificate }) => !asked.has(Buffer.from(certificate).toString('base64')))
    if (fresh.length === 0) break
    for (const { certificate } of fresh) asked.add(Buffer.from(certificate).toString('base64'))
    const told = await gatherEvidence(fresh, newestInstant(report, material, now), asking)
    evidence.push(...told.found)
    for (const code of told.lacking) lacking.add(code)
    if (told.found.length > 0) await again()
  }
  return {
    bytes,
    report,
    material,
    evidence,
    issuers,
    known: [...before, ...issuers],
    wanted,
    lacking: wanted.length === 0 ? [] : lacking.size > 0 ? [...lacking] : ['evidence-wrong'],
  }
}
