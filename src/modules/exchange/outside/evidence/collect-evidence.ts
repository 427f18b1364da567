import { readTimeStamp } from '#kit/cms/index.ts'
import { inclusionPath, sha256 } from '#kit/merkle/index.ts'
import { signerOf, StatementRefused } from '#kit/statements/index.ts'
import { type Certificate, readCertificate } from '#kit/x509/index.ts'
import type { Reader } from '#platform/database/index.ts'
import { getSigningServices } from '#modules/signatures/index.ts'
import type { Evidence, EvidencePiece, ToldBatch } from '../../evidence-file.ts'
import { hashedBatch, hashedEntry } from '../../rules/evidence/canonical-form.ts'
import { pathOfStamp } from '../../rules/evidence/check-time.ts'
import { readMeName } from '../../rules/evidence/evidence-files.ts'
import { leavesOf } from '../../rules/evidence/seal.ts'
import { timeStampFile } from '../../rules/evidence/time-stamp-file.ts'
import { findBatch, type KeptBatch, listUpToStamp } from '../../store/evidence/log-batches.ts'
import { listLogCertificates } from '../../store/evidence/log-certificates.ts'
import { type KeptEntry, listBatchHashes, listEntriesAbout } from '../../store/evidence/log-entries.ts'
import { hasPacketFile } from '../../store/evidence/packet-files.ts'
import { NamedFiles } from './named-files.ts'
import { readMe } from './read-me.ts'

export type CollectedEvidence = {
  readonly evidence: Evidence
  /** Files beside it that are small, by name. */
  readonly files: ReadonlyMap<string, Uint8Array>
  /** Packets by name: the SHA-256 under which the instance keeps the file. */
  readonly packets: ReadonlyMap<string, string>
  /** Entries about the same that no batch has yet: the next minute has them. */
  readonly unsealed: number
}

/** Whose statement it is; nothing where it is none. */
function fingerprintOf(statement: string | null): string | undefined {
  try {
    return statement === null ? undefined : signerOf(statement)
  } catch (fault) {
    if (fault instanceof StatementRefused) return undefined
    throw fault
  }
}

const toldBatch = (batch: KeptBatch): ToldBatch => ({ ...hashedBatch(batch), batchHash: batch.batchHash })

/** The batch of an entry, the hashes of its fellows, and the batches up to the nearest stamp. */
type Minute = {
  readonly batch: KeptBatch
  readonly leaves: readonly { readonly id: string; readonly entryHash: string }[]
  readonly chain: readonly KeptBatch[]
}

async function minuteOf(reader: Reader, number: bigint): Promise<Minute> {
  const batch = await findBatch(reader, number)
  if (!batch) throw new Error(`batch ${number} of the log is gone`)
  const leaves = await listBatchHashes(reader, number)
  const chain = batch.timeStamp ? [] : await listUpToStamp(reader, number)
  return { batch, leaves, chain }
}

/** The certificates above whoever stamped, up to one that this instance trusts where there is one. */
function chainOf(token: Uint8Array, anchors: readonly Certificate[]): readonly Certificate[] {
  const stamp = readTimeStamp(token)
  const { signer, certificates } = stamp.signed
  const path = pathOfStamp(stamp, { candidates: anchors, anchors })
  return path ? path.slice(1) : certificates.filter(({ fingerprint }) => fingerprint !== signer?.fingerprint)
}

type Ground = {
  readonly reader: Reader
  readonly files: NamedFiles
  readonly packets: Map<string, string>
  readonly anchors: readonly Certificate[]
  readonly withPacket: boolean
}

async function filesOf(entry: KeptEntry, { batch, chain }: Minute, ground: Ground): Promise<EvidencePiece['files']> {
  const { reader, files, packets } = ground
  const { message, receipt, packetHash } = entry
  const wanted = { sender: fingerprintOf(message), receiver: fingerprintOf(receipt), log: batch.signedBy ?? undefined }
  const known = await listLogCertificates(reader, Object.values(wanted).filter((one) => one !== undefined))
  const named = (kind: keyof typeof wanted) => files.nameCertificate(kind, known.get(wanted[kind] ?? ''))
  const token = (chain.at(-1) ?? batch).timeStamp
  let packet: string | null = null
  if (ground.withPacket && packetHash !== null && (await hasPacketFile(reader, entry))) {
    packet = [...packets].find(([, hash]) => hash === packetHash)?.[0] ?? `packet${packets.size === 0 ? '' : `-${packets.size + 1}`}.edxml`
    packets.set(packet, packetHash)
  }
  return {
    packet,
    timeStamp: token && files.name('time-stamp', 'tsr', timeStampFile(token)),
    timeStampChain: token ? chainOf(token, ground.anchors).map(({ der }) => files.nameCertificate('time-stamp-chain', der)!) : [],
    sender: named('sender'),
    receiver: named('receiver'),
    log: named('log'),
  }
} // prettier-ignore

async function pieceOf(entry: KeptEntry, minute: Minute, ground: Ground): Promise<EvidencePiece> {
  const { batch, leaves, chain } = minute
  const place = leaves.findIndex(({ id }) => id === entry.id)
  const path = inclusionPath(leavesOf(leaves.map(({ entryHash }) => entryHash)), place)
  return {
    entry: { ...hashedEntry(entry), entryHash: entry.entryHash },
    message: entry.message,
    receipt: entry.receipt,
    batch: toldBatch(batch),
    place,
    path: path.map((hash) => hash.toString('hex')),
    chain: chain.map(toldBatch),
    signature: batch.signature,
    files: await filesOf(entry, minute, ground),
  }
}

/**
 * Everything by which anybody can follow a message, or all messages of a document, to a time stamp without this instance. Undefined where the log
 * knows nothing of it. As Krông itself.
 */
export async function collectEvidence(
  reader: Reader,
  id: string,
  { withPacket }: { readonly withPacket: boolean },
): Promise<CollectedEvidence | undefined> {
  const entries = await listEntriesAbout(reader, id)
  if (entries.length === 0) return undefined
  const { trust } = await getSigningServices(reader)
  const anchors = [...trust.anchors, ...trust.trialAnchors].map((der) => readCertificate(der))
  const ground: Ground = { reader, files: new NamedFiles(), packets: new Map(), anchors, withPacket }
  const minutes = new Map<bigint, Minute>()
  const pieces: EvidencePiece[] = []
  for (const entry of entries) {
    if (entry.batch === null) continue
    const minute = minutes.get(entry.batch) ?? (await minuteOf(reader, entry.batch))
    minutes.set(entry.batch, minute)
    pieces.push(await pieceOf(entry, minute, ground))
  }
  const files = new Map([
    ...ground.files.all,
    [readMeName, Buffer.from(readMe(pieces))] as const,
  ])
  const digests = Object.fromEntries([...[...files].map(([name, bytes]) => [name, sha256(bytes)]), ...ground.packets])
  const evidence: Evidence = { format: 'krong-evidence', version: 1, evidence: pieces, digests }
  return { evidence, files, packets: ground.packets, unsealed: entries.length - pieces.length }
} // prettier-ignore
