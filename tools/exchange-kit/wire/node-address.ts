/** The node that is examined, and the certificate by which it is told. */
export type NodeAddress = {
  readonly host: string
  readonly port: number
  /** Path before all others, without a slash at its end. */
  readonly base: string
  /** DER; the connection and every receipt must be by this one. */
  readonly certificate: Uint8Array
}

/** Reads `https://host:port[/path]`; undefined where it is no such address. */
export function readAddress(text: string): Omit<NodeAddress, 'certificate'> | undefined {
  const url = URL.parse(text)
  if (url?.protocol !== 'https:' || url.username !== '' || url.search !== '') return undefined
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || 443),
    base: url.pathname.replace(/\/+$/, ''),
  }
}
