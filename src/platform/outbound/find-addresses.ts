import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { isPublicAddress } from './is-public-address.ts'
import { OutboundFailed, OutboundRefused } from './outbound-fault.ts'
import type { Address } from './read-address.ts'

/** Tells the IP addresses of a host name. */
export type Resolve = (host: string) => Promise<readonly string[]>

/** The machine's own way to resolve names. */
export const resolveByMachine: Resolve = async (host) =>
  (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address)

/**
 * The IP addresses to connect to, in order. One answer that is not public is enough to refuse the name, unless it is allowed as internal: a
 * name that points both ways is a trap. Throws OutboundRefused or OutboundFailed.
 */
export async function findAddresses(
  { url, internal }: Address,
  resolve: Resolve,
): Promise<readonly string[]> {
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
  const found = isIP(host)
    ? [host]
    : await resolve(host).catch((fault: unknown) => {
        throw new OutboundFailed('name-unknown', url.href, fault)
      })
  if (found.length === 0) throw new OutboundFailed('name-unknown', url.href)
  if (!internal && !found.every(isPublicAddress)) throw new OutboundRefused('address-not-public', url.href)
  return found
}
