import { createHash, randomBytes } from 'node:crypto'

/** A new secret for a cookie: 32 random bytes as base64url. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** The SHA-256 under which a token is kept; enough, because tokens carry 256 bits. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

/** True for what could be one of our tokens; anything else is not worth a query. */
export function looksLikeToken(token: string): boolean {
  return /^[\w-]{43}$/.test(token)
}

/** A name as typed, in the one form under which it is kept: NFC, lower case, without spaces around. */
export function foldUsername(typed: string): string {
  return typed.normalize('NFC').trim().toLowerCase()
}

/** Under which tries for a name are remembered. */
export function hashName(username: string): Buffer {
  return createHash('sha256').update(username).digest()
}
