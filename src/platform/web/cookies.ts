export type CookieOptions = {
  readonly maxAge?: number
  readonly httpOnly?: boolean
  readonly secure?: boolean
}

/** Reads the Cookie header; what does not parse is left out, never an error (RFC 6265 §5.4 in the tolerant direction). */
export function readCookies(header: string | null): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>()
  if (!header || header.length > 8192) return cookies
  for (const pair of header.split(';')) {
    const at = pair.indexOf('=')
    if (at < 1) continue
    const name = pair.slice(0, at).trim()
    const value = pair.slice(at + 1).trim()
    if (/^[\w!#$%&'*+.^`|~-]+$/.test(name) && /^[\x21-\x7e]*$/.test(value) && !cookies.has(name))
      cookies.set(name, value)
  }
  return cookies
}

/** Writes one Set-Cookie value: path /, SameSite=Lax, HttpOnly unless told. The value must be made of cookie characters. */
export function writeCookie(
  name: string,
  value: string,
  { maxAge, httpOnly = true, secure = false }: CookieOptions = {},
): string {
  if (!/^[\w.~%-]*$/.test(value)) throw new TypeError(`cookie ${name} needs encoding`)
  const parts = [`${name}=${value}`, 'Path=/', 'SameSite=Lax']
  if (maxAge !== undefined) parts.push(`Max-Age=${maxAge}`)
  if (httpOnly) parts.push('HttpOnly')
  if (secure) parts.push('Secure')
  return parts.join('; ')
}
