import { randomBytes } from 'node:crypto'
import { type TimeStamper, SignerUnavailable } from '#kit/cms/index.ts'
import { makeTimeStampToken } from '#kit/pki/index.ts'
import { readCertificate } from '#kit/x509/index.ts'
import { httpTimeStamper } from '#platform/signers/index.ts'
import type { SigningKey } from '../signing-key.ts'
import type { SigningServices, TimeStampService } from '../signing-services.ts'
import { openTrialKey } from './trial-authority.ts'

/** The policy under which the trial authority stamps: an identifier below the arc for examples (RFC 5612). */
export const trialPolicy = '1.3.6.1.4.1.32473.1.1'

/** A time-stamp authority by HTTP, held against the trusted certificates. */
export function stamperAt(
  { url, internal }: TimeStampService,
  { trust }: Pick<SigningServices, 'trust'>,
): TimeStamper {
  const { host } = new URL(url)
  const allow = internal ? { outside: [], internal: [host] } : { outside: [host], internal: [] }
  const anchors = trust.anchors.map((one) => readCertificate(one))
  return httpTimeStamper({ url, allow, ...(anchors.length > 0 ? { anchors } : {}), timeoutMs: 6_000 })
}

/** The trial authority's own stamp, made here; undefined where the instance runs none. */
export function trialStamper(services: Pick<SigningServices, 'trialKeys'>): TimeStamper | undefined {
  const holder = openTrialKey(services, 'time-stamp')
  const issuing = services.trialKeys.find(({ purpose }) => purpose === 'issuing')
  if (!holder || !issuing) return undefined
  const authority = { ...holder, chain: [issuing.certificate] }
  return (imprint) => {
    const serial = randomBytes(16)
    serial[0] = (serial[0]! & 0x7f) | 0x40
    return makeTimeStampToken(imprint, { authority, at: Temporal.Now.instant(), serial, policy: trialPolicy })
  }
}

/** One after the other until one stamps; the last fault where none does. */
const firstOf =
  (stampers: readonly TimeStamper[]): TimeStamper =>
  async (imprint) => {
    let fault: unknown = new SignerUnavailable('time-stamp-unavailable')
    for (const stamper of stampers) {
      try {
        return await stamper(imprint)
      } catch (failed) {
        if (!(failed instanceof SignerUnavailable)) throw failed
        fault = failed
      }
    }
    throw fault
  }

/** Who stamps the time of a key's signatures: for trial keys the trial authority, else the authorities named for this instance; undefined where there is none. */
export function stamperFor(
  { trial }: Pick<SigningKey, 'trial'>,
  services: SigningServices,
): TimeStamper | undefined {
  if (trial) return trialStamper(services)
  const { stampers } = services
  return stampers.length > 0 ? firstOf(stampers.map((one) => stamperAt(one, services))) : undefined
}
