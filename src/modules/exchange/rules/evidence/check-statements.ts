import { digestOfStatement, StatementRefused, verifyStatement } from '#kit/statements/index.ts'
import { type Certificate, MalformedDer, readCertificate } from '#kit/x509/index.ts'
import { noDigest } from '../../evidence.ts'
import type { EvidenceAnswer, EvidencePiece } from '../../evidence-file.ts'
import type { MessageStatement, ReceiptStatement } from '../../statement.ts'
import { answer, type EvidenceFiles } from './evidence-files.ts'

/** A certificate among the files; undefined where it is not there or is none. */
export function certificateAt(name: string | null, files: EvidenceFiles): Certificate | undefined {
  const bytes = name === null ? undefined : files.get(name)?.bytes
  try {
    return bytes && readCertificate(bytes)
  } catch (fault) {
    if (fault instanceof MalformedDer) return undefined
    throw fault
  }
}

/** Whom a certificate names, and its fingerprint. */
export const toldOf = (certificate: Certificate | undefined): string =>
  certificate ? `${certificate.subject.commonName} · SHA-256 ${certificate.fingerprint}` : ''

/** Base64url has letters whose last bits mean nothing: only one way of writing counts. */
const isPlain = (statement: string) =>
  statement.split('.').every((part) => Buffer.from(part, 'base64url').toString('base64url') === part)

/** What a statement says under a certificate; undefined where it does not hold. */
async function saidUnder(
  statement: string,
  type: string,
  certificate: Pick<Certificate, 'der'> | undefined,
): Promise<object | undefined> {
  if (!certificate || !isPlain(statement)) return undefined
  try {
    const said = await verifyStatement(statement, { type, certificates: [certificate.der] })
    return typeof said === 'object' && said !== null ? said : undefined
  } catch (fault) {
    if (fault instanceof StatementRefused) return undefined
    throw fault
  }
}

/** Whether this is the statement of the instance with this certificate that a batch of its log has this hash. */
export async function isStatedBatch(
  signature: string,
  number: string,
  hash: string,
  certificate: Uint8Array | undefined,
): Promise<boolean> {
  const said = await saidUnder(signature, 'krong-log', certificate && { der: certificate })
  const { number: saidNumber, hash: saidHash } = (said ?? {}) as { number?: unknown; hash?: unknown }
  return saidNumber === number && saidHash === hash
}

const receiptOutcome = { received: 'received', delivered: 'received', refused: 'refused', expired: 'expired', withdrawn: 'withdrawn' } as const // prettier-ignore

const agree = (said: Partial<MessageStatement>, { entry }: EvidencePiece) =>
  said.id === entry.messageId &&
  said.from === entry.from &&
  said.to === entry.to &&
  said.hash === (entry.packetHash ?? noDigest)

async function checkMessage(piece: EvidencePiece, files: EvidenceFiles): Promise<EvidenceAnswer[]> {
  const { message } = piece
  if (message === null) return []
  const sender = certificateAt(piece.files.sender, files)
  const said = (await saidUnder(message, 'krong-message', sender)) as Partial<MessageStatement> | undefined
  return [
    answer('message', said !== undefined, toldOf(sender)),
    answer('message-agrees', said !== undefined && agree(said, piece), said?.sentAt),
  ]
}

async function checkReceipt(piece: EvidencePiece, files: EvidenceFiles): Promise<EvidenceAnswer[]> {
  const { message, receipt, entry } = piece
  // What an axis answers is no statement: the log keeps it as it came.
  if (entry.way === 'axis' && piece.files.receiver === null) return []
  const receiver = certificateAt(piece.files.receiver, files)
  const said = (await saidUnder(receipt, 'krong-receipt', receiver)) as Partial<ReceiptStatement> | undefined
  const agrees =
    said !== undefined &&
    agree(said, piece) &&
    said.message === (message === null ? noDigest : digestOfStatement(message)) &&
    said.outcome === receiptOutcome[entry.outcome]
  const told = [said?.outcome, said?.code, said?.at].filter(Boolean).join(' · ')
  return [answer('receipt', said !== undefined, toldOf(receiver)), answer('receipt-agrees', agrees, told)]
}

/** Whether the instance signed the batch, the sender the message and the receiver the receipt, and all of them speak of the entry. */
export async function checkStatements(
  piece: EvidencePiece,
  files: EvidenceFiles,
): Promise<{ readonly log: EvidenceAnswer; readonly statements: readonly EvidenceAnswer[] }> {
  const { batch, signature } = piece
  const log = certificateAt(piece.files.log, files)
  const holds =
    signature !== null && (await isStatedBatch(signature, batch.number, batch.batchHash, log?.der))
  return {
    log: answer('log-signature', holds, toldOf(log)),
    statements: [...(await checkMessage(piece, files)), ...(await checkReceipt(piece, files))],
  }
}
