import { createHash, createHmac } from 'node:crypto'
import type { AxisAccess, AxisSettings } from '../../axis.ts'
import { writeAxisTime } from '../../rules/axis/axis-time.ts'
import { coveredBy } from '../../rules/axis/covered-by.ts'

type Access = Pick<AxisAccess, 'settings' | 'secret'>
export type Headers = Readonly<Record<string, string>>

/** SHA-256 of a packet as an axis wants it written. */
export function digestFor({ form }: AxisSettings['hash'], bytes: Uint8Array): string {
  const hex = createHash('sha256').update(bytes).digest('hex')
  return form === 'hex' ? hex : hex.replaceAll(/0([0-9a-f])|([1-9a-f][0-9a-f])/g, '$1$2')
}

/** The headers by which an axis knows that a question is ours: the secret itself, or an HMAC-SHA256 (RFC 2104) over what was agreed. */
export function proveQuestion({ settings, secret }: Access, asked: Headers, at: Temporal.Instant): Headers {
  const { prefix, proof, systemId } = settings
  const prefixed = (headers: readonly (readonly [string, string])[]) =>
    Object.fromEntries(headers.map(([name, value]) => [prefix + name, value]))
  if (proof.kind === 'secret')
    return { ...prefixed(Object.entries(asked)), [proof.systemId]: systemId, [proof.secret]: secret }
  const { names, covers, encoding, version, time } = proof
  const headers = Object.entries({
    [names.time]: writeAxisTime(time, at),
    [names.systemId]: systemId,
    ...asked,
  })
  const covered = coveredBy(covers, headers, prefix)
  const hmac = createHmac('sha256', secret).update(covered).digest(encoding)
  return prefixed([
    ...headers,
    [names.names, headers.map(([name]) => name).join(';')],
    [names.covered, covered],
    [names.hmac, hmac],
    [names.version, version],
  ])
}
