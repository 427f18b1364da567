import { readTimeStamp, stampsBytes } from '#kit/cms/index.ts'
import { treeHash } from '#kit/merkle/index.ts'
import { MalformedDer } from '#kit/x509/index.ts'
import { type LogBatch, type LogEntry, noDigest } from '../../evidence.ts'
import { hashedBatch, hashedEntry, hashOfBatch, hashOfEntry, textOfBatch } from './canonical-form.ts'
import { isStatedBatch } from './check-statements.ts'
import { leavesOf } from './seal.ts'

/** What is wrong with the log as it stands in the database. */
export const logFaults = ['gap', 'chain', 'batch', 'removed', 'changed', 'root', 'signature', 'time-stamp', 'record', 'unrecorded'] as const // prettier-ignore
export type LogFault = {
  readonly fault: (typeof logFaults)[number]
  /** Number of the batch; null for entries that have none yet. */
  readonly batch: string | null
  /** The message of an entry that is wrong, or what differs. */
  readonly told: string
}

type Kept = LogBatch & {
  readonly batchHash: string
  readonly signature: string | null
  readonly timeStamp: Uint8Array | null
}

/** Entries that are not what their hash says. */
export const changedEntries = (
  entries: readonly (LogEntry & { readonly entryHash: string })[],
  batch: bigint | null,
): LogFault[] =>
  entries
    .filter((entry) => hashOfEntry(hashedEntry(entry)) !== entry.entryHash)
    .map(({ id, messageId }) => ({ fault: 'changed', batch: batch === null ? null : String(batch), told: `${messageId} (${id})` })) // prettier-ignore

function isStamped({ timeStamp, ...batch }: Kept): boolean {
  try {
    const stamp = readTimeStamp(timeStamp!)
    return stamp.sound && stampsBytes(stamp, Buffer.from(textOfBatch(hashedBatch(batch))))
  } catch (fault) {
    if (fault instanceof MalformedDer) return false
    throw fault
  }
}

/** What is wrong with a batch: its number and link after the one before, its own hash, its entries, its signature under the certificate of the log, its stamp. */
export async function checkBatch(
  batch: Kept,
  entries: readonly (LogEntry & { readonly entryHash: string })[],
  {
    before,
    certificate,
  }: {
    readonly before: { readonly number: bigint; readonly batchHash: string } | undefined
    readonly certificate: Uint8Array | undefined
  },
): Promise<LogFault[]> {
  const found: LogFault[] = []
  const number = String(batch.number)
  const tell = (fault: LogFault['fault'], told = '') => found.push({ fault, batch: number, told })
  const expected = (before?.number ?? 0n) + 1n
  if (batch.number !== expected) tell('gap', String(expected))
  else if (batch.previousHash !== (before?.batchHash ?? noDigest)) tell('chain')
  if (hashOfBatch(hashedBatch(batch)) !== batch.batchHash) tell('batch')
  found.push(...changedEntries(entries, batch.number))
  const root = treeHash(leavesOf(entries.map(({ entryHash }) => entryHash))).toString('hex')
  if (entries.length !== batch.count) tell('removed', `${entries.length}/${batch.count}`)
  else if (root !== batch.root) tell('root')
  if (batch.signature !== null && !(await isStatedBatch(batch.signature, hashedBatch(batch).number, batch.batchHash, certificate))) tell('signature') // prettier-ignore
  if (batch.timeStamp && !isStamped(batch)) tell('time-stamp')
  return found
}
