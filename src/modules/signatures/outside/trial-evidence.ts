import { ocspRequest } from '#kit/cms/index.ts'
import type { WantedEvidence } from '#kit/pades/index.ts'
import { answerOcsp, makeRevocationList, type OcspAuthority } from '#kit/pki/index.ts'
import type { Certificate, Evidence } from '#kit/x509/index.ts'
import type { SigningServices } from '../signing-services.ts'
import { openTrial, type Trial } from './trial-authority.ts'

/** What the trial authority is asked with. */
export type TrialRows = Pick<SigningServices, 'trialKeys' | 'trialRevoked' | 'now'>

/**
 * How the trial authority answers about certificates (RFC 6960), for a day: revoked, good, or unknown where `issued` is told and does not have the
 * number: a number that nobody was given is never called good.
 */
export function trialResponder(
  { issuing, ocsp }: Trial,
  { trialRevoked, now }: TrialRows,
  issued?: ReadonlySet<string>,
): OcspAuthority {
  const revoked = new Map(trialRevoked.map(({ serial, at }) => [serial, at]))
  return {
    issuer: issuing.certificate,
    responder: ocsp,
    statusOf: (serial) => {
      const at = revoked.get(serial)
      if (at) return { status: 'revoked', at }
      return { status: !issued || issued.has(serial) ? 'good' : 'unknown' }
    },
    thisUpdate: now,
    nextUpdate: now.add({ hours: 24 }),
  }
}

/** The revocation list of the trial authority (RFC 5280, clause 5), for a week. */
export const trialRevocationList = ({ issuing }: Trial, { trialRevoked, now }: TrialRows): Uint8Array =>
  makeRevocationList({
    issuer: issuing,
    revoked: trialRevoked.map(({ serial, at }) => ({ serial: Buffer.from(serial, 'hex'), at })),
    thisUpdate: now,
    nextUpdate: now.add({ hours: 24 * 7 }),
    // Grows by the second: a later list has a greater number (clause 5.2.3).
    number: Math.floor(now.epochMilliseconds / 1000),
  })

const same = (one: Uint8Array, other: Uint8Array) => Buffer.compare(one, other) === 0

/** What the instance's own trial authority says of certificates, without asking anybody; undefined for those of others. */
export function trialAnswers(
  rows: TrialRows,
): ((wanted: Pick<WantedEvidence, 'certificate' | 'issuer'>) => Evidence | undefined) | undefined {
  const trial = openTrial(rows.trialKeys)
  if (!trial) return undefined
  const responder = trialResponder(trial, rows)
  return ({ certificate, issuer }) => {
    if (same(issuer, trial.root)) return { ocsp: [], crls: [trial.rootList] }
    if (!same(issuer, trial.issuing.certificate)) return undefined
    return { ocsp: [answerOcsp(ocspRequest({ certificate, issuer }), responder)], crls: [] }
  }
}

/** Evidence about a certificate of the instance's own trial authority; undefined for those of others. */
export const trialEvidence = (
  certificate: Certificate,
  issuer: Certificate,
  rows: TrialRows,
): Evidence | undefined => trialAnswers(rows)?.({ certificate: certificate.der, issuer: issuer.der })
