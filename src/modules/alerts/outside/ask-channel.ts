import { fetchOutside, OutboundFailed, OutboundRefused } from '#platform/outbound/index.ts'
import { alertsSettings } from '../instance.ts'
import type { Handing } from '../outward.ts'

export type Asked = {
  readonly headers?: Readonly<Record<string, string>>
  readonly body: string
  readonly contentType: string
}
/** What came back as JSON, or how handing over ended where nothing usable did. */
export type Answered =
  | { readonly status: number; readonly json: Readonly<Record<string, unknown>> }
  | { readonly handing: Handing }

/** Faults of the connection before anything was sent: safe to try again. */
const notSent = ['ECONNREFUSED', 'ENETUNREACH', 'EHOSTUNREACH', 'EADDRNOTAVAIL']

function handingOf(fault: unknown): Handing {
  if (fault instanceof OutboundRefused) return { outcome: 'failed', code: 'outbound-refused', answer: fault.code } // prettier-ignore
  if (!(fault instanceof OutboundFailed)) throw fault
  const { code } = (fault.cause ?? {}) as { code?: string }
  const safe = fault.code === 'name-unknown' || notSent.includes(code ?? '')
  return safe
    ? { outcome: 'later', code: 'unreachable', answer: fault.code }
    : { outcome: 'uncertain', code: 'no-answer', answer: fault.code }
}

/** Posts to a channel through the wall for outgoing calls. A call that may be repeated without harm (`repeatable`) is never uncertain. */
export async function askChannel(
  url: string,
  { headers = {}, body, contentType }: Asked,
  { repeatable }: { readonly repeatable: boolean },
): Promise<Answered> {
  const { internal = [] } = alertsSettings()
  try {
    const { status, bytes } = await fetchOutside(url, {
      method: 'POST',
      body,
      contentType,
      accept: 'application/json',
      headers,
      allow: { outside: [new URL(url).host], internal },
      timeoutMs: 30_000,
      maxBytes: 256 * 1024,
    })
    const json = readJson(Buffer.from(bytes).toString('utf8'))
    if (json) return { status, json }
    const late = repeatable || status >= 500 || status === 429
    const code = status >= 500 ? 'channel-down' : status === 429 ? 'rate-limit' : 'not-understood'
    return { handing: { outcome: late ? 'later' : 'uncertain', code, answer: `HTTP ${status}` } }
  } catch (fault) {
    const handing = handingOf(fault)
    return { handing: repeatable && handing.outcome === 'uncertain' ? { ...handing, outcome: 'later' } : handing } // prettier-ignore
  }
}

function readJson(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const read: unknown = JSON.parse(text)
    return typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : undefined
  } catch {
    return undefined // an error page of a proxy: said as what it is by the caller
  }
}
