import { createHash, X509Certificate } from 'node:crypto'
import { z } from 'zod'
import type { Id } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import { signerOf, StatementRefused, verifyStatement } from '#kit/statements/index.ts'
import type { Tx } from '#platform/database/index.ts'
import { exchangeChanged } from '../events.ts'
import type { PeerId } from '../peer.ts'
import { endEntry, insertList, listDirectory, listPublishers, setEntry } from '../store/directory.ts'
import { findRoute } from '../store/find-route.ts'
import { findPeerByFingerprint, insertPeer, updatePeer } from '../store/peers.ts'

export type OrganTyped = {
  readonly organId: string
  readonly name: string
  readonly peerId: PeerId | null
  readonly axisId: Id<'axis'> | null
  /** Today unless told. */
  readonly validFrom?: Temporal.PlainDate
}

const code = /^[A-Za-z0-9.]{1,35}$/

/** Enters how an organ outside is reached from a day on (QĐ 20/2020: the key is code and day); runs as Krông itself, after the page asked. */
export async function enterOrgan(
  tx: Tx,
  { organId, name, peerId, axisId, validFrom = tx.today, by }: OrganTyped & { readonly by: string },
): Promise<void> {
  const typed = organId.trim()
  if (!code.test(typed)) refuse(422, reason('exchange.code-malformed'))
  if (name.trim() === '') refuse(422, reason('exchange.name-missing'))
  if ((peerId === null) === (axisId === null)) refuse(422, reason('exchange.way-missing'))
  if ((await findRoute(tx, typed))?.way === 'local') refuse(409, reason('exchange.organ-here'))
  const way = peerId === null ? 'axis' : 'peer'
  const id = await setEntry(tx, {
    organId: typed,
    name: name.trim(),
    way,
    peerId,
    axisId,
    validFrom,
    by,
    validTo: null,
    source: 'entered',
  })
  await tx.announce(
    exchangeChanged(
      'exchange.organ-entered',
      { type: 'organ', id },
      { organId: typed, name, way, peerId, axisId, by },
    ),
  )
}

/** Ends how an organ is reached, from today on. */
export async function endOrgan(
  tx: Tx,
  { organId, by }: { readonly organId: string; readonly by: string },
): Promise<void> {
  if (!(await endEntry(tx, organId, tx.today))) refuse(404, reason('exchange.no-such-organ'))
  await tx.announce(exchangeChanged('exchange.organ-ended', { type: 'organ', id: organId }, { by }))
}

/** Names a publisher whose signed lists of organs are taken over, by its certificate in PEM. */
export async function namePublisher(
  tx: Tx,
  {
    publisher,
    certificate,
    by,
  }: { readonly publisher: string; readonly certificate: string; readonly by: string },
): Promise<string> {
  if (publisher.trim() === '') refuse(422, reason('exchange.name-missing'))
  let der: Uint8Array
  try {
    der = new Uint8Array(new X509Certificate(certificate).raw)
  } catch {
    return refuse(422, reason('exchange.certificate-unreadable'))
  }
  const fingerprint = createHash('sha256').update(der).digest('hex')
  const row = { publisher: publisher.trim(), fingerprint, certificate: der, version: 0n, list: '', by }
  if (!(await insertList(tx, row))) refuse(409, reason('exchange.publisher-known'))
  await tx.announce(
    exchangeChanged('exchange.publisher-named', { type: 'publisher', id: fingerprint }, { publisher, by }),
  )
  return fingerprint
}

const day = z.iso.date().transform((text) => Temporal.PlainDate.from(text))
const listShape = z.object({
  version: z.number().int().positive(),
  issuedAt: z.string(),
  publisher: z.string().min(1),
  peers: z.array(z.object({ name: z.string().min(1), url: z.url({ protocol: /^https$/ }), certificates: z.array(z.base64()).min(1).max(4) })).max(2_000), // prettier-ignore
  organs: z.array(z.object({ organId: z.string().regex(code), name: z.string().min(1).max(200), peer: z.number().int().nonnegative().nullable(), validFrom: day, validTo: day.nullable() })).max(50_000), // prettier-ignore
})
type List = z.infer<typeof listShape>

async function peersOf(tx: Tx, { peers, publisher }: List, by: string): Promise<PeerId[]> {
  const ids: PeerId[] = []
  for (const { name, url, certificates } of peers) {
    const found = certificates.map((one) => {
      const der = new Uint8Array(Buffer.from(one, 'base64'))
      return { der, fingerprint: createHash('sha256').update(der).digest('hex') }
    })
    const known = (
      await Promise.all(found.map(({ fingerprint }) => findPeerByFingerprint(tx, fingerprint)))
    ).find((one) => one && !one.revokedAt)
    if (known) await updatePeer(tx, known.id, { name, url, certificates: found })
    ids.push(known?.id ?? (await insertPeer(tx, { name, url, certificates: found, by, reason: publisher })))
  }
  return ids
}

/**
 * Takes a signed list of organs over, whole or not at all: by a publisher that was named, and newer than the last one of it; an older one is refused
 * (409), whoever brings it. What an earlier list said and this one does not ends today; what people entered stays. Gives its version.
 */
export async function takeList(
  tx: Tx,
  { list, by }: { readonly list: string; readonly by: string },
): Promise<number> {
  const publishers = await listPublishers(tx)
  const claims = await verifyStatement(list.trim(), {
    type: 'krong-directory',
    certificates: publishers.map(({ certificate }) => certificate),
  }).catch((fault: unknown) => {
    if (fault instanceof StatementRefused) return refuse(422, reason(`exchange.list-${fault.code}`))
    throw fault
  })
  const read = listShape.safeParse(claims)
  if (!read.success) return refuse(422, reason('exchange.list-statement-malformed'))
  const from = publishers.find(({ fingerprint }) => fingerprint === signerOf(list.trim()))!
  const { version, organs } = read.data
  if (BigInt(version) <= from.version)
    refuse(409, reason('exchange.list-older', { version, last: Number(from.version) }))
  if (organs.some(({ peer }) => peer === null || peer >= read.data.peers.length))
    refuse(422, reason('exchange.list-statement-malformed'))

  const ids = await peersOf(tx, read.data, by)
  const before = (await listDirectory(tx)).filter(({ source }) => source === 'signed-list')
  const named = new Set(organs.map(({ organId }) => organId))
  for (const { organId } of before) if (!named.has(organId)) await endEntry(tx, organId, tx.today)
  const entered = new Set((await listDirectory(tx)).filter(({ source }) => source === 'entered').map(({ organId }) => organId)) // prettier-ignore
  for (const { organId, name, peer, validFrom, validTo } of organs) {
    if (entered.has(organId) || (await findRoute(tx, organId))?.way === 'local') continue
    const entry = {
      organId,
      name,
      way: 'peer' as const,
      peerId: ids[peer!]!,
      axisId: null,
      validFrom,
      validTo,
    }
    await setEntry(tx, { ...entry, source: 'signed-list', by })
  }
  const { publisher, fingerprint, certificate } = from
  await insertList(tx, { publisher, fingerprint, certificate, version: BigInt(version), list, by })
  await tx.announce(
    exchangeChanged(
      'exchange.list-taken',
      { type: 'publisher', id: fingerprint },
      { version, organs: organs.length, by },
    ),
  )
  return version
}
