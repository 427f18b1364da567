import { randomBytes } from 'node:crypto'
import { SignerUnavailable, type TimeStamper } from '#kit/cms/index.ts'
import { makeTimeStampToken, type TimeStampAuthority } from '#kit/pki/index.ts'
import { readCertificate } from '#kit/x509/index.ts'
import { httpTimeStamper } from '#platform/signers/index.ts'
import type { SigningKey } from '../signing-key.ts'
import type { SigningServices, TimeStampService } from '../signing-services.ts'
import { openTrial, type Trial } from './trial-authority.ts'

/** How the trial authority stamps the time; its policy lies in the arc for examples (2.999, ITU-T X.660). */
export const trialClock = ({ timeStamp, issuing }: Trial, at: Temporal.Instant): TimeStampAuthority => ({
  authority: { ...timeStamp, chain: [issuing.certificate] },
  at,
  serial: Buffer.concat([Uint8Array.of(0x40), randomBytes(15)]),
  policy: '2.999.1',
  accuracy: 1,
})

/** A time-stamp authority that the administrator named, reached by HTTP; its stamps lead to a trusted certificate where any are trusted. */
export function stamperAt(
  { url, internal }: TimeStampService,
  { trust }: Pick<SigningServices, 'trust'>,
): TimeStamper {
  const { host } = new URL(url)
  const anchors = trust.anchors.map((der) => readCertificate(der))
  return httpTimeStamper({
    url,
    allow: internal ? { outside: [], internal: [host] } : { outside: [host], internal: [] },
    ...(anchors.length > 0 ? { anchors } : {}),
    timeoutMs: 6_000,
  })
}

/** The first that stamps; the last one's failure is told. */
function firstOf(stampers: readonly TimeStamper[]): TimeStamper {
  return async (imprint) => {
    let failed = new SignerUnavailable('time-stamp-unavailable')
    for (const stamp of stampers) {
      try {
        return await stamp(imprint)
      } catch (fault) {
        if (!(fault instanceof SignerUnavailable)) throw fault
        failed = fault
      }
    }
    throw failed
  }
}

/**
 * Who stamps the time of what a key signs: for trial keys the trial authority in this process, else the named services in their order; undefined
 * where there is none.
 */
export function stamperFor(
  { trial }: Pick<SigningKey, 'trial'>,
  services: Pick<SigningServices, 'trust' | 'stampers' | 'trialKeys' | 'now'>,
): TimeStamper | undefined {
  if (!trial) {
    const { stampers } = services
    return stampers.length > 0 ? firstOf(stampers.map((one) => stamperAt(one, services))) : undefined
  }
  const own = openTrial(services.trialKeys)
  if (!own) return undefined
  // The instance's clock, as it goes on while somebody signs.
  const began = performance.now()
  const now = () => services.now.add({ milliseconds: Math.round(performance.now() - began) })
  return async (imprint) => makeTimeStampToken(imprint, trialClock(own, now()))
}
