import type { Id } from '#kit/ids.ts'
import type { PdfReport } from '#kit/pades/index.ts'
import type { Announcement } from '#platform/database/index.ts'
import type { Intention } from './intention.ts'
import type { OutsideService } from './outside-services.ts'
import type { Preservation } from './preservation.ts'

/** The names of what this module announces. */
export const signaturesEvents = [
  'signatures.authority-trusted',
  'signatures.authority-distrusted',
  'signatures.file-verified',
  'signatures.intended',
  'signatures.made',
  'signatures.voided',
  'signatures.key-added',
  'signatures.key-ended',
  'signatures.picture-changed',
  'signatures.service-added',
  'signatures.service-first',
  'signatures.service-ended',
  'signatures.trial-opened',
  'signatures.trial-closed',
  'signatures.trial-certificate-issued',
  'signatures.trial-certificate-revoked',
  'signatures.preservation-asked',
  'signatures.preservation-tried',
  'signatures.file-preserved',
] as const

/** A certification authority is trusted from now on. */
export const authorityTrusted = (
  id: string,
  after: { readonly name: string; readonly fingerprint: string; readonly list: string; readonly by: string },
  reason: string,
): Announcement => ({
  name: 'signatures.authority-trusted',
  subject: { type: 'trust-anchor', id },
  after,
  reason,
})

/** A certification authority is no longer trusted. */
export const authorityDistrusted = (
  id: string,
  before: { readonly name: string; readonly fingerprint: string },
  by: string,
  reason: string,
): Announcement => ({
  name: 'signatures.authority-distrusted',
  subject: { type: 'trust-anchor', id },
  before,
  after: { by },
  reason,
})

/** The signatures of a file were verified. */
export const fileVerified = ({
  authorityId,
  hash,
  report,
}: {
  readonly authorityId: Id<'authority'>
  readonly hash: string
  readonly report: PdfReport
}): Announcement => ({
  name: 'signatures.file-verified',
  authorityId,
  subject: { type: 'file', id: hash },
  after: {
    indication: report.indication,
    subIndication: report.subIndication,
    signatures: report.signatures.length,
  },
})

type Intended = Pick<Intention, 'id' | 'subject' | 'fileHash' | 'role' | 'keyId'>

/** Somebody is about to sign these bytes. */
export const signatureIntended = ({ id, subject, fileHash, role, keyId }: Intended): Announcement => ({
  name: 'signatures.intended',
  subject: { type: 'signature', id },
  after: { subject, fileHash, role, keyId },
})

/** The bytes are signed, and kept under their own hash. */
export const signatureMade = (
  { id, subject, role, keyId }: Intended,
  signed: { readonly signedHash: string; readonly level: string },
): Announcement => ({
  name: 'signatures.made',
  subject: { type: 'signature', id },
  after: { subject, role, keyId, ...signed },
})

/** Nothing was signed after all. */
export const signatureVoided = ({ id, subject, role, keyId }: Intended, why: string): Announcement => ({
  name: 'signatures.voided',
  subject: { type: 'signature', id },
  after: { subject, role, keyId },
  reason: why,
})

type OfKey = {
  readonly id: string
  readonly authorityId: Id<'authority'>
  readonly accountId: Id<'account'> | null
  readonly serial: string
}

/** A person or an authority has another means of signing. */
export const keyAdded = ({
  id,
  authorityId,
  ...after
}: OfKey & { readonly holder: string; readonly place: string; readonly trial: boolean }): Announcement => ({
  name: 'signatures.key-added',
  authorityId,
  subject: { type: 'signing-key', id },
  after,
})

/** A means of signing was taken off. */
export const keyEnded = ({ id, authorityId, ...before }: OfKey, reason: string): Announcement => ({
  name: 'signatures.key-ended',
  authorityId,
  subject: { type: 'signing-key', id },
  before,
  reason,
})

type Preserved = Pick<Preservation, 'id' | 'authorityId' | 'subject'>
const ofPreservation = ({ id, authorityId }: Preserved) => ({
  authorityId,
  subject: { type: 'preservation', id },
})

/** A signed file is to be raised to what holds for decades. */
export const preservationAsked = (one: Preserved & Pick<Preservation, 'hash'>): Announcement => ({
  name: 'signatures.preservation-asked',
  ...ofPreservation(one),
  after: { subject: one.subject, hash: one.hash },
})

/** It was tried, and the file stays as it is; told when something is different from the time before. */
export const preservationTried = (
  one: Preserved & Pick<Preservation, 'hash' | 'level' | 'lacking'>,
): Announcement => ({
  name: 'signatures.preservation-tried',
  ...ofPreservation(one),
  after: { subject: one.subject, hash: one.hash, level: one.level, lacking: one.lacking },
})

/** A signed file was raised: `file` begins with the bytes of `before`; whoever owns the subject takes it. */
export const filePreserved = ({
  before,
  file,
  ...one
}: Preserved &
  Pick<Preservation, 'level' | 'lacking'> & {
    readonly before: string
    readonly file: object
  }): Announcement => ({
  name: 'signatures.file-preserved',
  ...ofPreservation(one),
  after: { subject: one.subject, before, file, level: one.level, lacking: one.lacking },
})

type OfCertificate = Omit<OfKey, 'id'> & { readonly holder: string }

/** The instance has a trial authority from now on. */
export const trialOpened = (id: string, by: string): Announcement => ({
  name: 'signatures.trial-opened',
  subject: { type: 'trial-authority', id },
  after: { by },
})

/** The trial authority is closed, with it so many keys. */
export const trialClosed = (
  id: string,
  after: { readonly by: string; readonly keys: number },
  reason: string,
): Announcement => ({
  name: 'signatures.trial-closed',
  subject: { type: 'trial-authority', id },
  after,
  reason,
})

/** The trial authority issued a certificate. */
export const trialCertificateIssued = ({
  authorityId,
  serial,
  holder,
  accountId,
}: OfCertificate): Announcement => ({
  name: 'signatures.trial-certificate-issued',
  authorityId,
  subject: { type: 'trial-certificate', id: serial },
  after: { holder, accountId },
})

/** A certificate of the trial authority was revoked. */
export const trialCertificateRevoked = (
  { authorityId, serial, accountId, holder }: OfCertificate,
  reason: string,
): Announcement => ({
  name: 'signatures.trial-certificate-revoked',
  authorityId,
  subject: { type: 'trial-certificate', id: serial },
  before: { accountId, holder },
  reason,
})

type OfService = Pick<OutsideService, 'id' | 'kind' | 'name' | 'url' | 'internal'>
const ofService = ({ id }: OfService) => ({ subject: { type: 'signing-service', id } })

/** Signing may reach a service outside from now on. */
export const serviceAdded = (service: OfService, by: string): Announcement => {
  const { kind, name, url, internal } = service
  return { name: 'signatures.service-added', ...ofService(service), after: { kind, name, url, internal, by } }
}

/** A service is asked before the others of its kind. */
export const servicePutFirst = (service: OfService, by: string): Announcement => ({
  name: 'signatures.service-first',
  ...ofService(service),
  after: { name: service.name, by },
})

/** Nothing is asked of a service any more. */
export const serviceEnded = (service: OfService, by: string): Announcement => ({
  name: 'signatures.service-ended',
  ...ofService(service),
  before: { kind: service.kind, name: service.name, url: service.url },
  after: { by },
})

/** The picture of a hand signature or a seal was put to work, or taken off (size 0). */
export const pictureChanged = (
  { authorityId, accountId }: Pick<OfKey, 'authorityId' | 'accountId'>,
  after: { readonly size: number },
): Announcement => ({
  name: 'signatures.picture-changed',
  authorityId,
  subject: { type: accountId ? 'account' : 'authority', id: accountId ?? authorityId },
  after,
})
