import { BlockList, isIPv4, isIPv6 } from 'node:net'

/** Says whether an address is one of our own proxies. */
export type TrustsProxy = (address: string) => boolean

const plain = (address: string) => address.replace(/^::ffff:(?=\d+\.)/, '')
const family = (address: string) => (isIPv4(address) ? 'ipv4' : isIPv6(address) ? 'ipv6' : undefined)

/** Makes the test from addresses and CIDR ranges, e.g. `10.0.0.0/8`. */
export function trustProxies(ranges: readonly string[]): TrustsProxy {
  const list = new BlockList()
  for (const range of ranges) {
    const [network = '', prefix] = range.split('/')
    const kind = family(network)
    if (!kind) continue
    if (prefix) list.addSubnet(network, Number(prefix), kind)
    else list.addAddress(network, kind)
  }
  return (address) => {
    const kind = family(address)
    return kind !== undefined && list.check(address, kind)
  }
}

/** Who is at the other end of the socket, as the server tells it beside a request. */
export const socketAddress = (env: object | undefined): string | undefined =>
  (env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming?.socket?.remoteAddress

/**
 * The address of the person: the socket's, or, where that is a trusted proxy, the last hop of X-Forwarded-For that is not one.
 * What strangers write into the header is never believed.
 */
export function clientAddress(
  request: Request,
  socketAddress: string | undefined,
  trusts: TrustsProxy,
): string {
  let address = plain(socketAddress ?? 'unknown')
  const hops =
    request.headers
      .get('x-forwarded-for')
      ?.split(',')
      .map((hop) => plain(hop.trim())) ?? []
  while (hops.length > 0 && trusts(address)) {
    const hop = hops.pop()!
    if (!family(hop)) break
    address = hop
  }
  return address
}

/** The network that one household or office has to itself: an IPv4 address as it is, of an IPv6 address its /64 (which holds 2^64 others). */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address
  const [head = '', tail = ''] = address.split('::')
  const [left, right] = [head.split(':').filter(Boolean), tail.split(':').filter(Boolean)]
  const zeros = address.includes('::') ? Array<string>(8 - left.length - right.length).fill('0') : []
  return [...left, ...zeros, ...right]
    .slice(0, 4)
    .map((part) => Number.parseInt(part, 16).toString(16))
    .join(':')
}
