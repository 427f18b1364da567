import type { Certificate } from '#kit/x509/index.ts'

/** A certificate as people want to see it. */
export type ReportedCertificate = {
  readonly name: string
  readonly organisation: string
  readonly unit: string
  readonly issuer: string
  readonly serial: string
  readonly from: Temporal.Instant
  readonly until: Temporal.Instant
  readonly fingerprint: string
}

/** What a report says of a certificate. */
export const reportedCertificate = (one: Certificate): ReportedCertificate => ({
  name: one.subject.commonName,
  organisation: one.subject.organisation,
  unit: one.subject.unit,
  issuer: one.issuer.commonName || one.issuer.organisation,
  serial: one.serial,
  from: one.notBefore,
  until: one.notAfter,
  fingerprint: one.fingerprint,
})
