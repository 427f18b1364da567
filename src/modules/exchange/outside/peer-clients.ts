import { openPeerClient, type PeerClient } from '#platform/peer-link/index.ts'
import { exchangeIdentity } from '../instance.ts'
import type { Peer } from '../peer.ts'

const open = new Map<string, { readonly key: string; readonly client: PeerClient }>()

/** The kept connections to an instance; opened anew where its address or certificates changed. */
export function clientOf({ id, url, certificates }: Peer): PeerClient {
  const key = [url, ...certificates.map((one) => Buffer.from(one).toString('base64'))].join('|')
  const known = open.get(id)
  if (known?.key === key) return known.client
  known?.client.close()
  const client = openPeerClient({ url, certificates, identity: exchangeIdentity(), timeoutMs: 30_000 })
  open.set(id, { key, client })
  return client
}

/** Ends every connection to other instances. */
export function closePeerClients(): void {
  for (const { client } of open.values()) client.close()
  open.clear()
}
