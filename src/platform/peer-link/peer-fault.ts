/** Why a peer gave no answer. With `cut`, `timeout` and `answer-too-large` the request may have arrived there, even whole; with every other code nothing of it did. */
export type PeerFault =
  | 'address-refused'
  | 'name-unknown'
  | 'unreachable'
  | 'certificate-wrong'
  | 'certificate-expired'
  | 'timeout'
  | 'cut'
  | 'answer-too-large'

/** A peer could not be asked, or its answer did not come whole: a stable code. */
export class PeerUnreachable extends Error {
  readonly code: PeerFault
  constructor(code: PeerFault, origin: string, cause?: unknown) {
    super(`${code}: ${origin.slice(0, 200)}`, { cause })
    this.name = 'PeerUnreachable'
    this.code = code
  }
}

/** The connection of a peer ended before the body of its request did. */
export class PeerCut extends Error {
  readonly code = 'peer-cut'
  constructor(cause?: unknown) {
    super('the connection ended before the body did', { cause })
    this.name = 'PeerCut'
  }
}
