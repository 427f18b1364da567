import { reason, type Verdict } from '#kit/refusal.ts'
import type { AxisSettings } from '../../axis.ts'

/** The whole address of an operation: below the address of the axis, or one of its own. */
export const axisAddress = (
  { url, paths }: Pick<AxisSettings, 'url' | 'paths'>,
  operation: keyof AxisSettings['paths'],
): string => (paths[operation].startsWith('/') ? `${url}${paths[operation]}` : paths[operation])

const operations = (paths: AxisSettings['paths']) => Object.keys(paths) as (keyof AxisSettings['paths'])[]

/**
 * Why the addresses of an axis cannot be used: each is a web address without a name and password in it; packets and secrets travel by https, or
 * inside the private network of the authorities.
 */
export function axisAddressWrong(settings: Pick<AxisSettings, 'url' | 'paths' | 'internal'>): Verdict {
  const read = operations(settings.paths).map((operation) => URL.parse(axisAddress(settings, operation)))
  if (read.some((url) => !url || !['http:', 'https:'].includes(url.protocol) || url.username || url.password))
    return [reason('exchange.axis-address-wrong')]
  const open = read.some((url) => url!.protocol === 'http:') && !settings.internal
  return open ? [reason('exchange.axis-https-needed')] : []
}
