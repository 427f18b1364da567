/** Why an address is not asked at all. */
export type RefusalCode =
  | 'address-malformed'
  | 'scheme-refused'
  | 'userinfo-refused'
  | 'host-form-refused'
  | 'host-not-allowed'
  | 'address-not-public'
  | 'redirect-refused'

/** Why an address that may be asked gave nothing that can be used. */
export type FailureCode = 'name-unknown' | 'unreachable' | 'timeout' | 'too-large' | 'too-many-redirects'

/** The house does not go there: a stable code; nothing was sent to the refused address. */
export class OutboundRefused extends Error {
  readonly code: RefusalCode
  constructor(code: RefusalCode, address: string) {
    super(`${code}: ${address.slice(0, 200)}`)
    this.code = code
  }
}

/** The other side did not answer as it should: a stable code. */
export class OutboundFailed extends Error {
  readonly code: FailureCode
  constructor(code: FailureCode, address: string, cause?: unknown) {
    super(`${code}: ${address.slice(0, 200)}`, { cause })
    this.code = code
  }
}
