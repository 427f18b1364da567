import type { AllowList } from './allow-list.ts'
import { type Answer, askAddress, type Question } from './ask-address.ts'
import { findAddresses, type Resolve, resolveByMachine } from './find-addresses.ts'
import { OutboundFailed, OutboundRefused } from './outbound-fault.ts'
import { type Address, readAddress } from './read-address.ts'

export type FetchOutside = Question & {
  readonly allow: AllowList
  /** Largest body that is taken; 1 MiB unless told. */
  readonly maxBytes?: number
  /** For everything together: names, connections, redirects and the last byte; 10 s unless told. */
  readonly timeoutMs?: number
  /** False: a redirect is the answer, with its `location`. */
  readonly follows?: boolean
  /** How names are resolved; the machine's way unless told. */
  readonly resolve?: Resolve
}

const mostRedirects = 3
const redirects = new Set([301, 302, 303, 307, 308])

/** Whoever stalls while names are resolved is left as well. */
function untilAborted<Result>(work: Promise<Result>, signal: AbortSignal, href: string): Promise<Result> {
  const { promise, reject } = Promise.withResolvers<never>()
  const stop = () => reject(new OutboundFailed('timeout', href))
  signal.addEventListener('abort', stop, { once: true })
  return Promise.race([work, promise]).finally(() => signal.removeEventListener('abort', stop))
}

async function askOne(address: Address, options: FetchOutside, signal: AbortSignal) {
  const { maxBytes = 1024 * 1024, resolve = resolveByMachine } = options
  const addresses = await untilAborted(findAddresses(address, resolve), signal, address.url.href)
  let failed: unknown
  for (const ip of addresses.slice(0, 4)) {
    try {
      return await askAddress(address.url, ip, options, { maxBytes, signal })
    } catch (fault) {
      failed = fault
      const refused = ['ECONNREFUSED', 'ENETUNREACH', 'EHOSTUNREACH', 'EADDRNOTAVAIL', 'ETIMEDOUT']
      const { code } = ((fault as Error).cause ?? {}) as { code?: string }
      if (signal.aborted || !refused.includes(code ?? '')) throw fault
    }
  }
  throw failed
}

/** Where an answer sends us: allowed as any other address, and never from https to http. */
function follow(from: Address, location: string, { allow, method }: FetchOutside, status: number): Address {
  const next = URL.parse(location, from.url)
  if (!next) throw new OutboundRefused('redirect-refused', location)
  const weaker = from.url.protocol === 'https:' && next.protocol === 'http:'
  // Only 307 and 308 keep a POST what it is (RFC 9110, clause 15.4).
  if (weaker || (method === 'POST' && status < 307)) throw new OutboundRefused('redirect-refused', next.href)
  // A location with a host of its own is judged as it was written.
  return readAddress(/^[a-z][a-z0-9+.-]*:/i.test(location.trim()) ? location : next.href, allow)
}

/**
 * The only way to addresses that come from outside (in certificates, from remote signing services): exact hosts of the list, names resolved
 * here and connected to as checked, redirects only to allowed ones, bytes and time limited. Throws OutboundRefused or OutboundFailed.
 */
export async function fetchOutside(url: string, options: FetchOutside): Promise<Answer> {
  const signal = AbortSignal.timeout(options.timeoutMs ?? 10_000)
  let address = readAddress(url, options.allow)
  let question = options
  for (let hops = 0; ; hops++) {
    const { location, ...answer } = await askOne(address, question, signal)
    if (!redirects.has(answer.status) || location === undefined) return answer
    if (options.follows === false) return { ...answer, location }
    if (hops === mostRedirects) throw new OutboundFailed('too-many-redirects', url)
    const next = follow(address, location, options, answer.status)
    if (next.url.origin !== address.url.origin) {
      const { authorization: _, headers: __, ...rest } = question
      question = rest
    }
    address = next
  }
}
