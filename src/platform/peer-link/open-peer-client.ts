import { Agent } from 'node:https'
import type { Duplex } from 'node:stream'
import { askPeer, type PeerQuestion, type PeerReply } from './ask-peer.ts'
import { type Connected, connectPinned } from './connect-pinned.ts'
import { type ExchangeIdentity, fingerprintOf } from './exchange-identity.ts'
import { PeerUnreachable } from './peer-fault.ts'

/** The certificates that a peer may show, at least one: as SHA-256 in hexadecimal, or in DER. */
export type Pins =
  | { readonly fingerprints: readonly string[] }
  | { readonly certificates: readonly Uint8Array[] }

export type OpenPeerClient = Pins & {
  /** `https://host[:port]`, and a path before all others where the peer has one. */
  readonly url: string
  readonly identity: Pick<ExchangeIdentity, 'certificatePem' | 'keyPem'>
  /** For connecting, for silence while a request is on its way, and for the answer from its first byte to its last. */
  readonly timeoutMs: number
  /** Most connections at once; 4 unless told. */
  readonly sockets?: number
}

/** One peer, asked over connections that are kept. */
export type PeerClient = {
  /** Asks once and gives the answer whatever its status. Throws PeerUnreachable, or what the body throws. */
  readonly ask: (question: PeerQuestion) => Promise<PeerReply>
  /** Ends every connection. */
  readonly close: () => void
}

class PinnedAgent extends Agent {
  readonly #connect: (done: Connected) => void
  constructor(connect: (done: Connected) => void, sockets: number) {
    super({ keepAlive: true, maxSockets: sockets, maxFreeSockets: sockets, scheduling: 'lifo' })
    this.#connect = connect
  }

  override createConnection(_: unknown, done: (fault: Error | null, socket: Duplex) => void): undefined {
    this.#connect((fault, socket) => done(fault, socket as Duplex))
    return undefined
  }
}

function readAddress(address: string): URL {
  const url = URL.parse(address)
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '')
    throw new PeerUnreachable('address-refused', url?.origin ?? 'no address')
  return url
}

const plain = (fingerprint: string) => fingerprint.replaceAll(':', '').toLowerCase()

/**
 * Opens the way to one peer: TLS 1.3, our certificate shown, and nothing sent before the peer has proven to hold one of the pinned certificates.
 * Follows no redirect and takes no proxy from the environment. Throws PeerUnreachable (`address-refused`) for anything but https.
 */
export function openPeerClient(options: OpenPeerClient): PeerClient {
  const { identity, timeoutMs, sockets = 4 } = options
  const url = readAddress(options.url)
  const pins =
    'certificates' in options ? options.certificates.map(fingerprintOf) : options.fingerprints.map(plain)
  const connect = connectPinned({ url, fingerprints: new Set(pins), identity, timeoutMs })
  const agent = new PinnedAgent(connect, sockets)
  return {
    ask: (question) => askPeer({ url, agent, timeoutMs }, question),
    close: () => agent.destroy(),
  }
}
