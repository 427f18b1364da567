import { z } from 'zod'
import { exchangeOutcomes } from './evidence.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const whole = z.string().regex(/^[1-9][0-9]*$/)
const fileName = z.string().regex(/^[A-Za-z0-9-]+\.(?:cer|tsr|edxml|txt)$/)
const batch = z.strictObject({
  number: whole,
  sealedAt: z.string(),
  firstSeq: whole,
  lastSeq: whole,
  count: z.number().int().positive(),
  root: hash,
  previousHash: hash,
  batchHash: hash,
})
const piece = z.strictObject({
  entry: z.strictObject({
    id: z.string(),
    at: z.string(),
    direction: z.enum(['in', 'out']),
    way: z.enum(['local', 'peer', 'axis']).nullable(),
    outcome: z.enum(exchangeOutcomes),
    from: z.string(),
    to: z.string(),
    messageId: z.string(),
    packetHash: hash.nullable(),
    messageHash: hash.nullable(),
    receiptHash: hash,
    entryHash: hash,
  }),
  message: z.string().nullable(),
  receipt: z.string(),
  batch,
  /** Place among the entries of the batch, from 0, and the hashes beside the way up to its root. */
  place: z.number().int().nonnegative(),
  path: z.array(hash),
  /** The batches after it, up to the one whose time stamp stands in the file; empty where it has its own. */
  chain: z.array(batch),
  /** The statement of the instance (JWS `krong-log`) that this batch has this hash. */
  signature: z.string().nullable(),
  /** Names of the files beside this one. */
  files: z.strictObject({
    packet: fileName.nullable(),
    timeStamp: fileName.nullable(),
    timeStampChain: z.array(fileName),
    sender: fileName.nullable(),
    receiver: fileName.nullable(),
    log: fileName.nullable(),
  }),
})

/** What `evidence.json` holds: all by which anybody can follow a message to its time stamp, and the digest of every file beside it. */
export const evidenceShape = z.strictObject({
  format: z.literal('krong-evidence'),
  version: z.literal(1),
  evidence: z.array(piece).min(1),
  digests: z.record(fileName, hash),
})
export type Evidence = z.infer<typeof evidenceShape>
export type EvidencePiece = Evidence['evidence'][number]
export type ToldBatch = EvidencePiece['batch']

/** How `evidence.json` is written: in one way only, down to the order of names, so that no byte of it may change unseen. */
export const writeEvidence = (evidence: Evidence): string =>
  `${JSON.stringify(evidenceShape.parse(evidence), null, 2)}\n`

/** The name of that file. */
export const evidenceName = 'evidence.json'

/** Questions that a file of evidence is asked, in their order. */
export const evidenceQuestions = [
  'readable',
  'files',
  'entry',
  'path',
  'batch',
  'chain',
  'log-signature',
  'time-stamp',
  'time-stamp-signature',
  'time-stamp-chain',
  'message',
  'message-agrees',
  'receipt',
  'receipt-agrees',
  'packet',
  'packet-signature',
  'packet-agrees',
] as const
export type EvidenceQuestion = (typeof evidenceQuestions)[number]

/** One answer, with what a person may want to compare. */
export type EvidenceAnswer = {
  readonly question: EvidenceQuestion
  readonly holds: boolean
  readonly told: string
}
