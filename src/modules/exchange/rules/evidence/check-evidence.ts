import { type Certificate } from '#kit/x509/index.ts'
import type { EvidenceAnswer, EvidencePiece } from '../../evidence-file.ts'
import { checkLog } from './check-log.ts'
import { checkPacket } from './check-packet.ts'
import { checkStatements } from './check-statements.ts'
import { checkTime } from './check-time.ts'
import { answer, checkFiles, type EvidenceFiles } from './evidence-files.ts'
import { readEvidence } from './read-evidence.ts'

/** What was asked of one message, and how it answered. */
export type CheckedPiece = {
  readonly entry: EvidencePiece['entry']
  readonly answers: readonly EvidenceAnswer[]
}

export type CheckedEvidence = {
  readonly whole: readonly EvidenceAnswer[]
  readonly pieces: readonly CheckedPiece[]
  /** True when every question was answered well. */
  readonly holds: boolean
}

const isInstant = (text: string) => {
  try {
    return Temporal.Instant.from(text).epochNanoseconds !== undefined
  } catch {
    return false
  }
}

async function checkPiece(
  piece: EvidencePiece,
  files: EvidenceFiles,
  trust: readonly Certificate[],
): Promise<CheckedPiece> {
  const { log, statements } = await checkStatements(piece, files)
  const packet = isInstant(piece.entry.at) ? checkPacket(piece, files) : [answer('packet', false)]
  const answers = [...checkLog(piece), log, ...checkTime(piece, files, trust), ...statements, ...packet]
  return { entry: piece.entry, answers }
}

/**
 * Checks evidence by itself: no database, no instance, no clock. With `trust` the time stamp must lead to one of those certificates; without, the
 * answer tells to which it leads, and the person decides.
 */
export async function checkEvidence(
  text: Uint8Array,
  files: EvidenceFiles,
  trust: readonly Certificate[] = [],
): Promise<CheckedEvidence> {
  const evidence = readEvidence(text)
  if (!evidence) return { whole: [answer('readable', false)], pieces: [], holds: false }
  const whole = [answer('readable', true), checkFiles(evidence, files)]
  const pieces = await Promise.all(evidence.evidence.map((piece) => checkPiece(piece, files, trust)))
  const all = [...whole, ...pieces.flatMap(({ answers }) => answers)]
  return { whole, pieces, holds: all.every(({ holds }) => holds) }
}
