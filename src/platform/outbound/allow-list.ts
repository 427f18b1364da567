/**
 * Which addresses may be asked: exact hosts, as `host` (the usual port of the scheme) or `host:port`. What is `internal` may also lie in the
 * authority's own networks; what is `outside` must have public addresses, whatever its name is made to point to.
 */
export type AllowList = { readonly outside: readonly string[]; readonly internal: readonly string[] }

const usualPorts: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' }

/** Host and port of a URL as they stand in a list, the port always written. */
export function targetOf({ hostname, port, protocol }: URL): string {
  return `${hostname.replace(/\.$/, '')}:${port || usualPorts[protocol]}`
}

/** Whether a list allows a URL, and how; an entry without a port allows only the usual one of the URL's scheme. */
export function allowance(url: URL, { outside, internal }: AllowList): 'outside' | 'internal' | 'none' {
  const target = targetOf(url)
  const usual = target.endsWith(`:${usualPorts[url.protocol]}`)
  const names = (entry: string) => {
    const plain = entry.trim().toLowerCase()
    const hasPort = /^(?:\[[^\]]*\]|[^:]*):\d+$/.test(plain)
    return hasPort ? plain === target : usual && `${plain}:${usualPorts[url.protocol]}` === target
  }
  return internal.some(names) ? 'internal' : outside.some(names) ? 'outside' : 'none'
}
