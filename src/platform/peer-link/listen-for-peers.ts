import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import type { Log } from '#platform/log/index.ts'
import { answerPeer, type PeerHandler } from './answer-peer.ts'
import type { ExchangeIdentity } from './exchange-identity.ts'

export type ListenForPeers = {
  readonly host: string
  /** 0 for any free one. */
  readonly port: number
  readonly identity: Pick<ExchangeIdentity, 'certificatePem' | 'keyPem'>
  readonly handle: PeerHandler
  readonly log: Log
  /** Milliseconds for greeting and headers (10 s unless told), and of silence on the line (60 s unless told). */
  readonly patience?: { readonly headersMs?: number; readonly idleMs?: number }
}

export type PeerListener = { readonly port: number; readonly close: () => Promise<void> }

const mostConnections = 200
const mostHeaderBytes = 16 * 1024

/**
 * Answers peers over mutual TLS, 1.3 only. Whoever connects is let in as far as `handle`, which is told whose certificate the other end proved to
 * hold, if any. Rejects when the port cannot be had. `close` ends idle connections at once and the others after 2 s.
 */
export async function listenForPeers(options: ListenForPeers): Promise<PeerListener> {
  const { identity, handle, log } = options
  const { headersMs = 10_000, idleMs = 60_000 } = options.patience ?? {}
  const server = createServer({
    key: identity.keyPem,
    cert: identity.certificatePem,
    minVersion: 'TLSv1.3',
    requestCert: true,
    // Peers sign their own certificates: they are told apart by fingerprint, and no authority knows them.
    rejectUnauthorized: false,
    handshakeTimeout: headersMs,
    headersTimeout: headersMs,
    connectionsCheckingInterval: headersMs / 4,
    // A gigabyte may take its time as long as something moves.
    requestTimeout: 0,
    keepAliveTimeout: idleMs,
    maxHeaderSize: mostHeaderBytes,
  })
  server.maxConnections = mostConnections
  server.timeout = idleMs
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  const take = (expects: boolean) => (request: IncomingMessage, response: ServerResponse) =>
    void answerPeer({ request, response, expects }, handle, log)
  server.on('request', take(false)).on('checkContinue', take(true))

  await new Promise<void>((ready, failed) => {
    server.once('error', failed).listen(options.port, options.host, () => {
      server.off('error', failed).on('error', (error) => log.error('peer listener', { error }))
      ready()
    })
  })
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise<void>((closed) => {
        server.close(() => closed())
        server.closeIdleConnections()
        setTimeout(() => sockets.forEach((socket) => socket.destroy()), 2_000).unref()
      }),
  }
}
