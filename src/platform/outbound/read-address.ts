import { isIPv4 } from 'node:net'
import { type AllowList, allowance } from './allow-list.ts'
import { OutboundRefused } from './outbound-fault.ts'

/** An address that a list allows. */
export type Address = { readonly url: URL; readonly internal: boolean }

/** The authority as it was written, before a URL parser makes `0x7f.1` or `2130706433` an IPv4 address of it. */
const authority = /^https?:\/\/([^/?#\\]*)/i
const plainHost = /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9.])?|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i

/** Reads an address that came from outside and asks the list; throws OutboundRefused where it may not be asked. */
export function readAddress(address: string, allow: AllowList): Address {
  const refuse = (code: OutboundRefused['code']) => new OutboundRefused(code, address)
  const url = URL.parse(address.trim())
  if (!url) throw refuse('address-malformed')
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw refuse('scheme-refused')
  const written = authority.exec(address.trim())?.[1]
  if (written === undefined) throw refuse('address-malformed')
  if (url.username !== '' || url.password !== '' || written.includes('@')) throw refuse('userinfo-refused')
  const host = written.replace(/:\d*$/, '').toLowerCase()
  if (!plainHost.test(written) || (isIPv4(url.hostname) && host !== url.hostname))
    throw refuse('host-form-refused')
  const allowed = allowance(url, allow)
  if (allowed === 'none') throw refuse('host-not-allowed')
  return { url, internal: allowed === 'internal' }
}
