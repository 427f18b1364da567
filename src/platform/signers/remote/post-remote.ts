import { SignerUnavailable } from '#kit/cms/index.ts'
import { type Answer, fetchOutside } from '#platform/outbound/index.ts'
import type { RemoteAddress, RemoteCode } from './remote-address.ts'

/** Longest answer that is taken: hundreds of signatures or a list of credentials. */
const maxBytes = 1024 * 1024

/** The fault by which remote signing tells what is the matter. */
export const unavailable = (code: RemoteCode, cause?: unknown) => new SignerUnavailable(code, cause)

type Refusal = { readonly error?: unknown; readonly error_description?: unknown }

/** What the service says of its own refusal, in its own words and short; it never has our secrets. */
function refusal({ status, bytes }: Answer): { readonly error: string; readonly told: Error } {
  const words = (value: unknown, most: number) => (typeof value === 'string' ? value.slice(0, most) : '')
  let found: Refusal = {}
  try {
    found = (JSON.parse(Buffer.from(bytes).toString('utf8')) as Refusal | null) ?? {}
  } catch {
    // Gateways refuse in HTML: the status has to do.
  }
  const error = words(found.error, 60)
  return { error, told: new Error(`HTTP ${status} ${error} ${words(found.error_description, 120)}`) }
}

/** Errors of the API (CSC API v2, clause 10.1) and of OAuth that mean something to people. */
function codeOf(status: number, error: string): RemoteCode {
  if (status >= 500 || status === 429 || status === 404) return 'remote-unavailable'
  if (/lock/i.test(error)) return 'pin-locked'
  if (/pin/i.test(error)) return 'wrong-pin'
  if (/otp/i.test(error)) return 'wrong-otp'
  if (status === 401 || status === 403 || /^(invalid_client|invalid_token|access_denied|unauthorized_client)$/.test(error)) return 'remote-access-denied'
  return 'remote-refused'
} // prettier-ignore

/**
 * Posts to a remote signing service and reads the JSON that comes back. Secrets go over HTTPS alone, except to an address that the operator listed
 * as internal. Throws SignerUnavailable.
 */
export async function postRemote(
  url: string,
  { allow, timeoutMs = 20_000 }: Pick<RemoteAddress, 'allow' | 'timeoutMs'>,
  sent: { readonly body: string; readonly contentType: string; readonly authorization?: string },
): Promise<unknown> {
  const secure = url.startsWith('https:') ? allow : { outside: [], internal: allow.internal }
  const question = { method: 'POST', accept: 'application/json', ...sent } as const
  const answer = await fetchOutside(url, { ...question, allow: secure, maxBytes, timeoutMs }).catch(
    (fault: unknown) => {
      throw unavailable('remote-unavailable', fault)
    },
  )
  if (answer.status < 200 || answer.status > 299) {
    const { error, told } = refusal(answer)
    throw unavailable(codeOf(answer.status, error), told)
  }
  try {
    return JSON.parse(Buffer.from(answer.bytes).toString('utf8')) as unknown
  } catch (fault) {
    throw unavailable('remote-answer-wrong', fault)
  }
}
