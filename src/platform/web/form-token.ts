import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** Cookie that binds the forms of a person without a session (sign-in, public forms); set only when a page has a form. */
export const formCookie = 'krong_form'

/** Makes the random value of the form cookie. */
export function newFormSecret(): string {
  return randomBytes(18).toString('base64url')
}

/** The hidden value of every form: proves that the form came from a page that this browser was given. */
export function formToken(key: Buffer, binding: string): string {
  return createHmac('sha256', key).update(`form:${binding}`).digest('base64url')
}

/** Says whether a sent token belongs to the binding, in constant time. */
export function isFormToken(key: Buffer, binding: string, token: unknown): boolean {
  if (typeof token !== 'string') return false
  const expected = Buffer.from(formToken(key, binding))
  const given = Buffer.from(token)
  return given.length === expected.length && timingSafeEqual(given, expected)
}

/** Says whether the browser declares that another site sent this request (Fetch Metadata; Origin where it is absent). */
export function comesFromElsewhere(request: Request, url: URL): boolean {
  const site = request.headers.get('sec-fetch-site')
  if (site) return site !== 'same-origin' && site !== 'none'
  const origin = request.headers.get('origin')
  return origin !== null && origin !== 'null' && URL.parse(origin)?.host !== url.host
}
