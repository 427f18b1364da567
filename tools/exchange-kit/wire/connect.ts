import { isIP } from 'node:net'
import { connect as open, type TLSSocket } from 'node:tls'
import { NoAnswer } from './no-answer.ts'
import type { NodeAddress } from './node-address.ts'

/** The certificate that is shown to the node, and its key; nothing where none is to be shown. */
export type Shown = { readonly certificatePem: string; readonly keyPem: string } | undefined

const patienceMs = 10_000

function opened(address: Pick<NodeAddress, 'host' | 'port'>, shown: Shown): Promise<TLSSocket> {
  const { promise, resolve, reject } = Promise.withResolvers<TLSSocket>()
  const socket = open({
    host: address.host,
    port: address.port,
    ...(isIP(address.host) ? {} : { servername: address.host }),
    ...(shown ? { cert: shown.certificatePem, key: shown.keyPem } : {}),
    minVersion: 'TLSv1.3',
    ALPNProtocols: ['http/1.1'],
    // Peers sign their own certificates: the pin is looked at below, before anything is sent.
    rejectUnauthorized: false,
  })
  const failed = (cause: NodeJS.ErrnoException) => {
    reject(new NoAnswer(cause.code?.startsWith('ERR_SSL') ? 'refused-in-tls' : 'unreachable', cause))
  }
  socket.setTimeout(patienceMs, () => socket.destroy(new Error('silence')))
  socket.once('error', failed).once('close', () => reject(new NoAnswer('unreachable')))
  socket.once('secureConnect', () => {
    socket.setTimeout(0)
    socket.off('error', failed)
    resolve(socket)
  })
  return promise
}

/** A connection to the node on which nothing was sent yet. Throws NoAnswer. */
export async function connect(address: NodeAddress, shown: Shown): Promise<TLSSocket> {
  const socket = await opened(address, shown)
  const certificate = socket.getPeerX509Certificate()
  if (certificate?.raw.equals(address.certificate)) return socket
  socket.destroy()
  throw new NoAnswer('not-the-pinned-certificate')
}

/** The certificate that whoever answers there shows, in DER. Throws NoAnswer. */
export async function certificateOf(
  address: Pick<NodeAddress, 'host' | 'port'>,
  shown: Shown,
): Promise<Uint8Array> {
  const socket = await opened(address, shown)
  const certificate = socket.getPeerX509Certificate()
  socket.on('error', () => {}).destroy()
  if (!certificate) throw new NoAnswer('unreachable')
  return new Uint8Array(certificate.raw)
}
