/** A package of evidence as the command writes it: of a packet that came from a peer, signed, receipted, sealed and stamped. */
import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { after } from 'node:test'
import { softwareSigner } from '#kit/cms/index.ts'
import { fillContents, readPacket, writeSkeleton } from '#kit/edxml/index.ts'
import { newId } from '#kit/ids.ts'
import { digestOfStatement, signStatement } from '#kit/statements/index.ts'
import { signXml } from '#kit/xades/index.ts'
import { createAuthority } from '#modules/organisations/index.ts'
import { createFiles, createLedger, openFileStore } from '#platform/files/index.ts'
import { packEvidence } from '../../src/commands/pack-evidence.ts'
import { receivePacket } from '../../src/modules/exchange/acts/receive-packet.ts'
import { prepareExchange } from '../../src/modules/exchange/instance.ts'
import { collectEvidence } from '../../src/modules/exchange/outside/evidence/collect-evidence.ts'
import { packetPlaces } from '../../src/modules/exchange/packet-places.ts'
import type { MessageStatement } from '../../src/modules/exchange/statement.ts'
import { commune, contents, district, plan } from './edxml-packets.ts'
import type { EvidenceSite } from './evidence-site.ts'

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** Everything of an iterable in one piece. */
export async function gather(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const part of bytes) parts.push(part)
  return Buffer.concat(parts)
}

/** A folder that the test file's end removes. */
export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'krong-evidence-'))
  after(() => rm(folder, { recursive: true }))
  return folder
}

/** The instance as the commune's, with its store; gives how it takes the district's plan in, and how evidence is written. */
export async function evidencePackages(site: EvidenceSite) {
  const { own, peer } = site
  prepareExchange({
    identity: { ...own, certificatePem: '', keyPem: '' },
    name: 'thu',
    key: Buffer.alloc(32),
    largestPacket: 2 ** 30,
  })
  const { store, staging } = await openFileStore({ folder: await newFolder() })
  const files = createFiles({ store, staging, ledger: createLedger(site.database.transactor) })
  const authorityId = newId<'authority'>()
  await site.act(createAuthority, {
    reason: 'test',
    authority: {
      id: authorityId, level: 'commune', kind: 'people-committee', slug: 'ta-long', hosted: true, validFrom: new Temporal.PlainDate(2020, 1, 1),
      name: commune.name, placeName: 'Tà Long', abbreviation: 'UBND', parentId: null, codes: [{ scheme: 'qd20', code: commune.organId }],
    },
  }) // prettier-ignore

  /** Takes the plan in as a message of the peer's; gives the identifier of the message. */
  async function receive(): Promise<string> {
    const { bytes } = await signXml(writeSkeleton(plan), {
      signer: softwareSigner({ ...peer, chain: [] }),
      at: site.clock,
      place: packetPlaces.signature,
      references: [
        { uri: packetPlaces.envelopeUri },
        ...[...contents].map(([contentId, content]) => ({
          uri: `cid:${contentId}` as const,
          bytes: content,
        })),
      ],
    })
    const packet = await gather(
      fillContents(Buffer.from(bytes).toString('utf8'), (contentId) => once(contents.get(contentId)!)),
    )
    const read = await readPacket(once(packet))
    const said: MessageStatement = {
      id: newId(),
      from: district.organId,
      to: commune.organId,
      kind: 'document',
      hash: createHash('sha256').update(packet).digest('hex'),
      size: packet.length,
      sentAt: site.clock.toString(),
      goodUntil: site.clock.add({ hours: 120 }).toString(),
    }
    const message = await signStatement('krong-message', said, peer)
    await site.act(receivePacket, {
      authorityId,
      messageId: said.id,
      fromCode: said.from,
      toCode: said.to,
      packet: read.packet,
      contents: read.contents,
      tolerances: [],
      signature: 'instance',
      way: 'peer',
      peerId: null,
      axisId: null,
      kept: await files.layDown(once(packet), { name: 'goi.edxml', kind: 'xml', maxBytes: 2 ** 30 }),
      message,
      messageDigest: digestOfStatement(message),
    })
    return said.id
  }

  return {
    receive,
    collect: async (id: string, withPacket = true) =>
      (await site.read((reader) => collectEvidence(reader, id, { withPacket })))!,
    /** Writes the package of a message into a file, as the command does. */
    async write(id: string): Promise<string> {
      const collected = await site.read((reader) => collectEvidence(reader, id, { withPacket: true }))
      const path = join(await newFolder(), 'bang-chung.zip')
      const bytes = packEvidence(
        collected!,
        async (hash) => (await store.open(hash as never)) as unknown as Readable,
      )
      await writeFile(path, await gather(bytes))
      return path
    },
  }
}
