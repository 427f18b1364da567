import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { TLSSocket } from 'node:tls'
import { fingerprintOf } from './exchange-identity.ts'
import { isWithinItsDates } from './is-within-its-dates.ts'
import { PeerCut } from './peer-fault.ts'

/** Headers, their names in lower case. */
export type PeerHeaders = Readonly<Record<string, string>>

/** Whose certificate the other end proved to hold, in DER. */
export type ProvenPeer = { readonly fingerprint: string; readonly certificate: Uint8Array }

/** What a peer asks. */
export type PeerRequest = {
  readonly method: string
  /** Path and query as they were sent. */
  readonly path: string
  readonly headers: PeerHeaders
  /** Absent where the other end showed no certificate, or one that is not within its dates. Whether it is known is for the handler to say. */
  readonly peer: ProvenPeer | undefined
  /** Why there is no peer. */
  readonly unproven: 'no-certificate' | 'certificate-expired' | undefined
  readonly address: string
  /** Can be read once, no faster than it is wanted; throws PeerCut when the connection ends early. */
  readonly body: AsyncIterable<Uint8Array>
}

/** Headers as one text each. */
export function plainHeaders(headers: IncomingHttpHeaders): PeerHeaders {
  const all = Object.entries(headers).map(([name, value]) => [name, [value].flat().join(', ')])
  return Object.fromEntries(all) as PeerHeaders
}

async function* bodyOf(request: IncomingMessage, wanted: () => void): AsyncGenerator<Uint8Array> {
  wanted()
  try {
    // Who stops reading early still has an answer to give on this connection.
    for await (const part of request.iterator({ destroyOnReturn: false })) yield part as Uint8Array
  } catch (cause) {
    throw new PeerCut(cause)
  }
  if (!request.complete) throw new PeerCut()
}

function whoAsks({ socket }: IncomingMessage): Pick<PeerRequest, 'peer' | 'unproven'> {
  const certificate = socket instanceof TLSSocket ? socket.getPeerX509Certificate() : undefined
  if (!certificate) return { peer: undefined, unproven: 'no-certificate' }
  if (!isWithinItsDates(certificate)) return { peer: undefined, unproven: 'certificate-expired' }
  const { raw } = certificate
  return {
    peer: { fingerprint: fingerprintOf(raw), certificate: new Uint8Array(raw) },
    unproven: undefined,
  }
}

/** A request as the handler sees it; `wanted` is called when its body begins to be read. */
export function peerRequest(request: IncomingMessage, wanted: () => void): PeerRequest {
  return {
    method: request.method ?? '',
    path: request.url ?? '',
    headers: plainHeaders(request.headers),
    ...whoAsks(request),
    address: request.socket.remoteAddress ?? '',
    body: bodyOf(request, wanted),
  }
}
