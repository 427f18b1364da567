import type { X509Certificate } from 'node:crypto'
import { isIP } from 'node:net'
import { connect, createSecureContext, type TLSSocket } from 'node:tls'
import { type ExchangeIdentity, fingerprintOf } from './exchange-identity.ts'
import { isWithinItsDates } from './is-within-its-dates.ts'
import { type PeerFault, PeerUnreachable } from './peer-fault.ts'

export type Pinned = {
  readonly url: URL
  /** Of the certificates that the peer may show, SHA-256 in small hexadecimal digits. */
  readonly fingerprints: ReadonlySet<string>
  readonly identity: Pick<ExchangeIdentity, 'certificatePem' | 'keyPem'>
  readonly timeoutMs: number
}

/** Takes a connection on which nothing has been sent yet, or why there is none. */
export type Connected = (fault: PeerUnreachable | null, socket?: TLSSocket) => void

const unknownNames = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_NONAME'])

/** A session that may go on, and the certificate that was shown when it began: on a connection that resumes it none is shown again. */
type Session = { readonly ticket: Buffer; readonly certificate: X509Certificate }

/** What keeps a certificate from being the peer's, if anything. */
function faultOf(certificate: X509Certificate | undefined, pins: ReadonlySet<string>): PeerFault | undefined {
  if (!certificate || !pins.has(fingerprintOf(certificate.raw))) return 'certificate-wrong'
  return isWithinItsDates(certificate) ? undefined : 'certificate-expired'
}

/** Makes connections to one peer, TLS 1.3 only, each resuming the session before it; the certificate is looked at on every one, resumed or not. */
export function connectPinned({ url, fingerprints, identity, timeoutMs }: Pinned): (done: Connected) => void {
  const { certificatePem: cert, keyPem: key } = identity
  const secureContext = createSecureContext({ cert, key, minVersion: 'TLSv1.3' })
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const port = Number(url.port || 443)
  let last: Session | undefined

  return (done) => {
    const before = last
    const socket = connect({
      host,
      port,
      secureContext,
      ALPNProtocols: ['http/1.1'],
      ...(isIP(host) ? {} : { servername: host }),
      ...(before ? { session: before.ticket } : {}),
      // No authority and no name in the certificate counts, only the certificate itself: `faultOf` is stricter than the usual look.
      rejectUnauthorized: false,
    })
    let settled = false
    const settle: Connected = (fault, opened) => {
      if (settled) return
      settled = true
      clearTimeout(timer)
      socket.off('error', failed).off('close', ended)
      done(fault, opened)
    }
    const fail = (code: PeerFault, cause?: unknown) => {
      last = undefined
      settle(new PeerUnreachable(code, url.origin, cause))
      socket.on('error', () => {}).destroy()
    }
    const failed = (cause: NodeJS.ErrnoException) =>
      fail(unknownNames.has(cause.code ?? '') ? 'name-unknown' : 'unreachable', cause)
    const ended = () => fail('unreachable')
    // All of it together, however often something moves.
    const timer = setTimeout(() => fail('timeout'), timeoutMs)
    socket.on('error', failed).on('close', ended).setNoDelay(true)
    let certificate: X509Certificate | undefined
    socket.once('secureConnect', () => {
      certificate = socket.isSessionReused() ? before?.certificate : socket.getPeerX509Certificate()
      const fault = faultOf(certificate, fingerprints)
      if (fault) fail(fault)
      else settle(null, socket)
    })
    socket.on('session', (ticket) => {
      if (certificate && !socket.destroyed) last = { ticket, certificate }
    })
  }
}
