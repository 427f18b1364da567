import { reason, type Verdict } from '#kit/refusal.ts'
import type { OutsideService } from '../outside-services.ts'

/**
 * Why an address is none for a service: a web address without a name and password in it; secrets travel by https, or inside the private network
 * of the authorities.
 */
export function addressWrong({
  kind,
  url,
  internal,
}: Pick<OutsideService, 'kind' | 'url' | 'internal'>): Verdict {
  const read = URL.parse(url)
  if (!read || !['http:', 'https:'].includes(read.protocol) || read.username || read.password || read.hash)
    return [reason('signatures.service-url-wrong')]
  return kind === 'remote' && read.protocol === 'http:' && !internal
    ? [reason('signatures.service-https-needed')]
    : []
}
