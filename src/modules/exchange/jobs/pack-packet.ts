import { fillContents, type DocumentPacket, writeSkeleton, writeStatus } from '#kit/edxml/index.ts'
import { softwareSigner } from '#kit/cms/index.ts'
import { signXml } from '#kit/xades/index.ts'
import type { Hash } from '#platform/files/index.ts'
import { keepPacked, type Packed } from '../acts/keep-packed.ts'
import { exchangeIdentity, exchangeSettings } from '../instance.ts'
import { packetPlaces } from '../packet-places.ts'
import { packetFromJson } from '../packet-json.ts'
import type { PacketToSend } from '../store/packets.ts'
import type { Ports } from './ports.ts'
import { wrap } from './wrap.ts'

/** What travels as the content of each attachment: the kept file, or a ZIP around it that is made once and kept for the time of packing. */
async function contentsOf(run: Ports, { files }: PacketToSend, packet: DocumentPacket) {
  const contents = new Map<string, { sha256: Uint8Array; open: () => Promise<AsyncIterable<Uint8Array>> }>()
  for (const { contentId, type } of packet.attachments) {
    const file = files.find((one) => one.contentId === contentId)
    if (!file) throw new Error(`packet ${contentId} has no file`)
    const travels = type === 'application/zip' && !file.name.toLowerCase().endsWith('.zip')
    const { hash } = travels
      ? await run.files.layDown(wrap(await run.files.store.open(file.hash as Hash)), {
          name: `${contentId}.zip`,
          kind: 'zip',
          maxBytes: exchangeSettings().largestPacket,
        })
      : { hash: file.hash as Hash }
    contents.set(contentId, { sha256: Buffer.from(hash, 'hex'), open: () => run.files.store.open(hash) })
  }
  return contents
}

async function* opened(open: () => Promise<AsyncIterable<Uint8Array>>): AsyncGenerator<Uint8Array> {
  yield* await open()
}

/**
 * Writes a packet as edXML, signs it in the name of this instance (XAdES over the envelope and every attachment) and keeps the bytes: the same ones are
 * sent at every attempt. Repeating is harmless: what was kept first stays.
 */
export async function packPacket(run: Ports, found: PacketToSend): Promise<Packed> {
  const { id, authorityId } = found
  if (found.hash) return { hash: found.hash, size: Number(found.size), statements: new Map() }
  const packet = packetFromJson(found.packet)
  const contents = packet.kind === 'document' ? await contentsOf(run, found, packet) : new Map()
  const identity = exchangeIdentity()
  const { bytes } = await signXml(packet.kind === 'document' ? writeSkeleton(packet) : writeStatus(packet), {
    signer: softwareSigner({ ...identity, chain: [] }),
    at: found.createdAt,
    place: packetPlaces.signature,
    references: [
      { uri: packetPlaces.envelopeUri },
      ...[...contents].map(([contentId, { sha256 }]) => ({ uri: `cid:${contentId}` as const, sha256 })),
    ],
  })
  const filled = fillContents(Buffer.from(bytes).toString('utf8'), (contentId) =>
    opened(contents.get(contentId)!.open),
  )
  const kept = await run.files.layDown(filled, {
    name: `${id}.edxml`,
    kind: 'xml',
    maxBytes: Number.MAX_SAFE_INTEGER,
  })
  return run.act(keepPacked, { id, authorityId, kept })
}
