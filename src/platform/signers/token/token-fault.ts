import type { TokenCode } from './asked.ts'

/** Something that went wrong with a token, by the house's own codes. */
export class TokenFault extends Error {
  readonly tokenCode: TokenCode
  constructor(tokenCode: TokenCode, detail: string = tokenCode) {
    super(detail)
    this.tokenCode = tokenCode
  }
}

/** Return values of PKCS #11, clause 4.1.2, that mean something to people; all others are `token-failed`. */
const meanings: Readonly<Record<number, TokenCode>> = {
  0x03: 'token-missing', // SLOT_ID_INVALID
  0x32: 'token-missing', // DEVICE_REMOVED
  0x60: 'key-missing', // KEY_HANDLE_INVALID
  0x82: 'key-missing', // OBJECT_HANDLE_INVALID
  0xa0: 'wrong-pin', // PIN_INCORRECT
  0xa1: 'wrong-pin', // PIN_INVALID
  0xa2: 'wrong-pin', // PIN_LEN_RANGE
  0xa3: 'pin-locked', // PIN_EXPIRED
  0xa4: 'pin-locked', // PIN_LOCKED
  0xe0: 'token-missing', // TOKEN_NOT_PRESENT
  0xe1: 'token-missing', // TOKEN_NOT_RECOGNIZED
}

/** The code of whatever was thrown, and its own words without anything secret: PKCS #11 returns numbers only. */
export function codeOfFault(fault: unknown): { readonly code: TokenCode; readonly detail: string } {
  if (fault instanceof TokenFault) return { code: fault.tokenCode, detail: fault.message }
  const { code, message } = fault as { code?: unknown; message?: string }
  const known = typeof code === 'number' ? meanings[code] : undefined
  return { code: known ?? 'token-failed', detail: (message ?? 'failed').slice(0, 200) }
}
