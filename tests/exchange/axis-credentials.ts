/** How a gateway knows who asks; written from the description alone (standards: documents §4.6), without the client's code. */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { GatewaySaysNo } from './axis-gateway.ts'

export type GatewayKind = 'vxp' | 'lgsp'
export type GatewaySystems = Readonly<Record<string, string>>
/** Names as they were written, in their order. */
type Headers = readonly (readonly [string, string])[]

const prefix = 'XroadVnpt-'
const same = (one: string, other: string) =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))
const wrong = (why: string) => new GatewaySaysNo('15', `wrong id or secret: ${why}`)

/** The headers of ours, without the prefix. */
export const prefixedIn = (headers: Headers): Map<string, string> =>
  new Map(headers.filter(([name]) => name.startsWith(prefix)).map(([name, value]) => [name.slice(prefix.length), value])) // prettier-ignore

/** `ddMMyyyyTHHmmss+SSSS`, by the clock of Viet Nam. */
function isFresh(written: string, now: Temporal.Instant): boolean {
  const read = /^(\d\d)(\d\d)(\d{4})T(\d\d)(\d\d)(\d\d)\+\d{4}$/.exec(written)
  if (!read) return false
  const [, day, month, year, hour, minute, second] = read
  const at = Temporal.Instant.from(`${year}-${month}-${day}T${hour}:${minute}:${second}+07:00`)
  return Math.abs(at.until(now).total('minutes')) <= 15
}

function bySignature(headers: Headers, systems: GatewaySystems, now: Temporal.Instant): string {
  const found = prefixedIn(headers)
  const system = found.get('systemid') ?? ''
  const secret = systems[system]
  if (secret === undefined) throw wrong(system)
  const names = (found.get('sign-header-key') ?? '').split(';')
  const signed = Object.fromEntries(names.map((name) => [prefix + name, found.get(name)]))
  const covered = found.get('sign-header') ?? ''
  if (covered !== JSON.stringify(signed)) throw wrong('sign-header')
  const uncovered = [...found.keys()].filter((name) => !names.includes(name)).toSorted()
  if (uncovered.join() !== 'hash-header,sign-header,sign-header-key,version') throw wrong(`unsigned ${uncovered.join()}`) // prettier-ignore
  const mac = createHmac('sha256', secret).update(covered).digest('hex')
  if (!same(mac, found.get('hash-header') ?? '')) throw wrong('hash-header')
  if (!isFresh(found.get('timestamp') ?? '', now)) throw wrong('timestamp')
  return system
}

/** The system that asks. Throws GatewaySaysNo 15 where it is none of these, or does not prove it. */
export function whoAsks(
  kind: GatewayKind,
  headers: Headers,
  { systems, now }: { readonly systems: GatewaySystems; readonly now: Temporal.Instant },
): string {
  if (kind === 'vxp') return bySignature(headers, systems, now)
  const found = new Map(headers)
  const system = found.get('X-SystemId') ?? ''
  const secret = systems[system]
  if (secret === undefined || !same(secret, found.get('X-SecretKey') ?? '')) throw wrong(system)
  return system
}
