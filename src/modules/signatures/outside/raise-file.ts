import { SignerUnavailable, type TimeStamper } from '#kit/cms/index.ts'
import type { Level, PdfReport, SignatureReport } from '#kit/pades/index.ts'
import { SignatureNotMade } from '#kit/pades/making/index.ts'
import { renewalAt, renewalDue } from '../rules/renewal.ts'
import { archiveStampOf, evidenceForStamp } from './raising/archive-stamp.ts'
import type { Asking } from './raising/gather-evidence.ts'
import { keepEvidence } from './raising/keep-evidence.ts'
import { lookAtFile, type Looked } from './raising/look-at-file.ts'
import { stampWhole } from './raising/stamp-whole.ts'

export type Raising = Asking & {
  /** Who stamps the time for this file; undefined where no service is known. `trial` says that the file is signed for a trial. */
  readonly stamperFor: (trial: boolean) => TimeStamper | undefined
  /** Whether time stamps over the whole file are made for the archive (B-LTA). */
  readonly archive: boolean
}

export type RaisedFile = {
  /** The file that came, byte for byte, and what was added behind it. */
  readonly bytes: Uint8Array
  /** Of the weakest signature; null where there is nothing to raise. */
  readonly level: Level | null
  readonly report: PdfReport
  /** Codes of what could not be had; empty where nothing is left to do. */
  readonly lacking: readonly string[]
  /** When the newest stamp over the whole file has to be covered by another one; null where there is none. */
  readonly renewAt: Temporal.Instant | null
}

const levels: readonly Level[] = ['basic', 'B-B', 'B-T', 'B-LT', 'B-LTA']
const own = ({ signatures }: PdfReport) => signatures.filter(({ kind }) => kind === 'signature')

/** The level of the weakest signature; null where nobody signed. */
export function weakestLevel(report: PdfReport): Level | null {
  const reached = own(report).map(({ level }) => levels.indexOf(level))
  return reached.length > 0 ? levels[Math.min(...reached)]! : null
}

/** Why there is nothing to raise. */
function hopeless(report: PdfReport): string | undefined {
  if (report.unreadable) return 'file-unreadable'
  if (own(report).length === 0) return 'file-unsigned'
  return own(report).some(({ indication }) => indication === 'TOTAL-FAILED') ? 'signature-broken' : undefined
}

/** A sound signature whose time nothing proves, and no evidence that may still come would. */
function lacksProof({ report, wanted }: Looked): boolean {
  const open = ({ indication, subIndication, provenTime, findings }: SignatureReport) =>
    provenTime === null &&
    (indication === 'TOTAL-PASSED' || subIndication === 'TRY_LATER') &&
    !(findings.includes('time-stamp-untrusted') && wanted.length > 0)
  return own(report).some(open)
}

const isSettled = ({ report, wanted }: Looked) =>
  wanted.length === 0 &&
  own(report).every(({ indication, provenTime }) => indication === 'TOTAL-PASSED' && provenTime !== null)

const isStamp = ({ kind, provenTime }: SignatureReport) =>
  kind === 'document-time-stamp' && provenTime !== null

/** Nothing that was signed is written anew: what came is the beginning of what goes. */
function mustExtend(before: Uint8Array, after: Uint8Array): void {
  if (Buffer.compare(before, after.subarray(0, before.length)) !== 0)
    throw new Error('a signed file would have been written anew')
}

/** One file on its way up. */
class Climb {
  readonly #raising: Raising
  readonly lacking = new Set<string>()
  #looked: Looked

  constructor(looked: Looked, raising: Raising) {
    this.#looked = looked
    this.#raising = raising
  }

  get looked(): Looked {
    return this.#looked
  }

  /** Stamps the time of the whole file; a stamp that nobody trusts is left away. */
  async stamp(): Promise<void> {
    const trial = own(this.#looked.report).some(({ findings }) => findings.includes('trial-certificate'))
    const timeStamper = this.#raising.stamperFor(trial)
    if (!timeStamper) return void this.lacking.add('time-stamp-service-missing')
    try {
      const bytes = await stampWhole(this.#looked.bytes, timeStamper)
      const after = await lookAtFile(bytes, this.#raising)
      const newest = after.report.signatures.at(-1)
      const waits = after.wanted.length > 0 && newest?.findings.includes('revocation-unknown')
      if (newest?.provenTime || waits) this.#looked = after
      else this.lacking.add('time-stamp-untrusted')
    } catch (fault) {
      if (!(fault instanceof SignerUnavailable) && !(fault instanceof SignatureNotMade)) throw fault
      this.lacking.add(fault.code)
    }
  }

  /** Puts what was gathered into the file; whether there was anything. */
  async keep(more: Partial<Pick<Looked, 'evidence'>> = {}): Promise<boolean> {
    const evidence = [...this.#looked.evidence, ...(more.evidence ?? [])]
    const bytes = keepEvidence({ ...this.#looked, evidence }, this.#raising.now)
    if (bytes.length === this.#looked.bytes.length) return false
    this.#looked = await lookAtFile(bytes, this.#raising)
    return true
  }

  /** Time stamps for the archive, over all that is in the file (EN 319 142-1, clause 5.4.3). */
  async archive(grown: boolean): Promise<void> {
    const { report } = this.#looked
    const stamp = archiveStampOf(this.#looked)
    const renews = stamp !== undefined && renewalDue(stamp, this.#raising.now)
    const level = weakestLevel(report)
    if (renews) {
      const told = await evidenceForStamp(this.#looked, this.#raising)
      if (told.lacking.length > 0 && !told.urgent) return told.lacking.forEach((code) => this.lacking.add(code))
      await this.keep({ evidence: told.found })
    } else if (level === 'B-LTA' || (level !== 'B-LT' && !grown && report.signatures.some(isStamp))) return
    await this.stamp()
    // An authority of time that does not say until when its answer holds is asked once more, about what it just stamped.
    if (isSettled(this.#looked)) await this.keep()
  } // prettier-ignore
}

/**
 * Raises the signatures of a file as far as evidence and time stamps can be had today: a proof of time where there is none, then what a verifier
 * needs years later (B-LT), then a time stamp over the whole (B-LTA), which is renewed before it ends. What cannot be had stands in `lacking`,
 * the file stays at the level that it has, and nothing that was signed changes. @see ETSI EN 319 142-1, clauses 5.4 and 6.2
 */
export async function raiseFile(input: Uint8Array, raising: Raising): Promise<RaisedFile> {
  const climb = new Climb(await lookAtFile(input, raising), raising)
  const why = hopeless(climb.looked.report)
  if (why) return { bytes: input, level: null, report: climb.looked.report, lacking: [why], renewAt: null }

  if (lacksProof(climb.looked)) await climb.stamp()
  if (isSettled(climb.looked)) {
    const known = weakestLevel(climb.looked.report)
    const grown = (await climb.keep()) && known !== 'B-LTA'
    if (raising.archive) await climb.archive(grown)
  }

  const { bytes, report, lacking, wanted } = climb.looked
  mustExtend(input, bytes)
  const open = isSettled(climb.looked) || wanted.length > 0 || lacksProof(climb.looked) ? [] : ['signature-open'] // prettier-ignore
  const unoffered = own(report).some(({ findings }) => findings.includes('revocation-not-offered'))
  const stamp = archiveStampOf(climb.looked)
  return {
    bytes,
    report,
    level: weakestLevel(report),
    lacking: [...new Set([...climb.lacking, ...lacking, ...open, ...(unoffered ? ['revocation-not-offered'] : [])])], // prettier-ignore
    renewAt: stamp ? renewalAt(stamp) : null,
  }
}
