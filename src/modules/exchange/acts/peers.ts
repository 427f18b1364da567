import { createHash, X509Certificate } from 'node:crypto'
import { reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { exchangeChanged } from '../events.ts'
import type { PeerId } from '../peer.ts'
import { findPeerByFingerprint, insertPeer, pausePeerRow, revokePeerRow, updatePeer } from '../store/peers.ts'

/** What somebody types of another instance. */
export type PeerTyped = {
  readonly name: string
  /** `https://host:port`. */
  readonly url: string
  /** PEM, one certificate or several after one another. */
  readonly certificates: string
}
type By = { readonly by: string; readonly reason: string }

const pem = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/g

function certificatesIn(text: string) {
  const found = (text.match(pem) ?? []).map((one) => {
    try {
      const der = new Uint8Array(new X509Certificate(one).raw)
      return { der, fingerprint: createHash('sha256').update(der).digest('hex') }
    } catch {
      return refuse(422, reason('exchange.certificate-unreadable'))
    }
  })
  if (found.length === 0) refuse(422, reason('exchange.certificate-unreadable'))
  if (found.length > 4) refuse(422, reason('exchange.certificates-many'))
  return found
}

function addressIn(text: string): string {
  const url = URL.parse(text.trim())
  if (url?.protocol !== 'https:' || url.username !== '' || url.search !== '' || url.hash !== '')
    return refuse(422, reason('exchange.address-wrong'))
  return `${url.origin}${url.pathname.replace(/\/$/, '')}`
}

const mustSayWhy = (why: string) => {
  if (why.trim() === '') refuse(422, reason('exchange.reason-missing'))
}

async function checked(tx: Tx, { name, url, certificates }: PeerTyped, id?: PeerId) {
  if (name.trim() === '') refuse(422, reason('exchange.name-missing'))
  const found = certificatesIn(certificates)
  for (const { fingerprint } of found) {
    const other = await findPeerByFingerprint(tx, fingerprint)
    if (other && other.id !== id && !other.revokedAt)
      refuse(409, reason('exchange.peer-known', { name: other.name }))
  }
  return { name: name.trim(), url: addressIn(url), certificates: found }
}

/** Lets another instance in, told by the certificates that its administrator gave; runs as Krông itself, after the page asked whether the person may. */
export async function addPeer(tx: Tx, { by, reason: why, ...typed }: PeerTyped & By): Promise<PeerId> {
  mustSayWhy(why)
  const peer = await checked(tx, typed)
  const id = await insertPeer(tx, { ...peer, by, reason: why.trim() })
  const fingerprints = peer.certificates.map(({ fingerprint }) => fingerprint)
  await tx.announce(
    exchangeChanged(
      'exchange.peer-added',
      { type: 'peer', id },
      { name: peer.name, url: peer.url, fingerprints, by },
      why,
    ),
  )
  return id
}

/** Changes where another instance is and by which certificates it is told, e.g. while it rolls its certificate over. */
export async function changePeer(
  tx: Tx,
  { id, by, reason: why, ...typed }: PeerTyped & By & { readonly id: PeerId },
): Promise<void> {
  mustSayWhy(why)
  const peer = await checked(tx, typed, id)
  if (!(await updatePeer(tx, id, peer))) refuse(404, reason('exchange.no-such-peer'))
  const fingerprints = peer.certificates.map(({ fingerprint }) => fingerprint)
  await tx.announce(
    exchangeChanged(
      'exchange.peer-changed',
      { type: 'peer', id },
      { name: peer.name, url: peer.url, fingerprints, by },
      why,
    ),
  )
}

/** Stops sending to and taking from an instance for a while: what is for it waits in its lanes. */
export async function pausePeer(
  tx: Tx,
  { id, by, reason: why }: By & { readonly id: PeerId },
): Promise<void> {
  mustSayWhy(why)
  if (!(await pausePeerRow(tx, id, { by, why: why.trim() }))) refuse(409, reason('exchange.paused-already'))
  await tx.announce(exchangeChanged('exchange.peer-paused', { type: 'peer', id }, { by }, why))
}

/** Lets the exchange with an instance go on. */
export async function resumePeer(
  tx: Tx,
  { id, by }: Pick<By, 'by'> & { readonly id: PeerId },
): Promise<void> {
  if (!(await pausePeerRow(tx, id, null))) refuse(409, reason('exchange.not-paused'))
  await tx.announce(exchangeChanged('exchange.peer-resumed', { type: 'peer', id }, { by }))
}

/** Ends the trust in an instance for good: its certificates open nothing from now on. */
export async function revokePeer(
  tx: Tx,
  { id, by, reason: why }: By & { readonly id: PeerId },
): Promise<void> {
  mustSayWhy(why)
  if (!(await revokePeerRow(tx, id, { by, why: why.trim() }))) refuse(409, reason('exchange.revoked-already'))
  await tx.announce(exchangeChanged('exchange.peer-revoked', { type: 'peer', id }, { by }, why))
}
