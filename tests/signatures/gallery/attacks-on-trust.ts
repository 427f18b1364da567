import type { Finding, Indication } from '#kit/pades/index.ts'
import { addValidationData, signPdf } from '#kit/pades/making/index.ts'
import { answerOcsp, issueCertificate } from '#kit/pki/index.ts'
import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import { ocspRequest } from '#kit/cms/index.ts'
import { at, Authorities, type Keyed, signedAt } from '../authorities.ts'
import { smallPdf } from '../small-pdf.ts'
import { authorities, bodies, later, leader, signField, withProof } from './paper.ts'

export type Doubt = {
  readonly name: string
  readonly make: () => Promise<Uint8Array>
  readonly finding: Finding
  readonly indication: Indication
  readonly subIndication: string
}

const open = { indication: 'INDETERMINATE' } as const
const evidence = (of: Keyed, revokedAt?: Temporal.Instant, made = later) => ({
  certificates: [authorities.root.certificate, authorities.issuing.certificate],
  ocsp: [
    authorities.ocsp(of.certificate, { made, ...(revokedAt ? { revokedAt } : {}) }),
    authorities.ocsp(authorities.clock.certificate, { made }),
  ],
  crls: [authorities.rootList(made)],
})
const signedBy = async (holder: Keyed, more: object = {}) =>
  withProof(await signField(smallPdf(bodies), 'LanhDao', holder, more), holder)

/** Without a stamp, signed as somebody says at that time. */
const unstamped = async (holder: Keyed, when = signedAt) =>
  (await signPdf(smallPdf(bodies), { field: 'LanhDao', at: when, signer: authorities.signer(holder) })).bytes

const stranger = new Authorities('Tổ chức lạ')
const namesake = new Authorities()
const before = signedAt.subtract({ hours: 24 })

/** Everything that makes a sound signature doubtful or void: by whom, when, with what. */
export const doubts: readonly Doubt[] = [
  { name: 'an authority that nobody trusts', make: async () => unstamped(stranger.issue('Nguyễn Thị Hương Giang')), finding: 'no-trusted-chain', ...open, subIndication: 'NO_CERTIFICATE_CHAIN_FOUND' },
  { name: 'an authority of the same name with another key', make: async () => unstamped(namesake.issue('Nguyễn Thị Hương Giang')), finding: 'no-trusted-chain', ...open, subIndication: 'NO_CERTIFICATE_CHAIN_FOUND' },
  { name: 'revoked before signing, without a stamp', make: async () => addValidationData(await unstamped(leader), evidence(leader, before, at('2026-11-25T09:00:00'))), finding: 'revoked-before', indication: 'TOTAL-FAILED', subIndication: 'REVOKED' },
  { name: 'revoked before signing, with a stamp', make: async () => addValidationData(await signField(smallPdf(bodies), 'LanhDao'), evidence(leader, before)), finding: 'revoked-before', indication: 'TOTAL-FAILED', subIndication: 'REVOKED' },
  { name: 'revoked after signing, without a stamp', make: async () => addValidationData(await unstamped(leader), evidence(leader, signedAt.add({ hours: 1 }), at('2026-11-25T09:00:00'))), finding: 'revoked-unproven', ...open, subIndication: 'REVOKED_NO_POE' },
  { name: 'expired, signed in time but unproven', make: async () => unstamped(authorities.issue('Hết hạn', { notAfter: at('2026-11-22T00:00:00') })), finding: 'expired-since', ...open, subIndication: 'OUT_OF_BOUNDS_NO_POE' },
  { name: 'signed after it expired', make: async () => unstamped(authorities.issue('Hết hạn', { notAfter: at('2026-11-01T00:00:00') })), finding: 'expired-when-signed', ...open, subIndication: 'OUT_OF_BOUNDS_NO_POE' },
  { name: 'signed before it began', make: async () => unstamped(authorities.issue('Chưa tới', { notBefore: at('2026-11-24T00:00:00') })), finding: 'not-yet-valid-when-signed', indication: 'TOTAL-FAILED', subIndication: 'NOT_YET_VALID' },
  { name: 'a certificate for keys only (wrong key usage)', make: () => signedBy(authorities.issue('Sai mục đích', { overrides: { keyUsage: ['keyEncipherment'] } })), finding: 'not-for-signing', ...open, subIndication: 'CHAIN_CONSTRAINTS_FAILURE' },
  { name: 'a certificate for web servers (wrong purpose)', make: () => signedBy(authorities.issue('Máy chủ', { overrides: { purposes: ['1.3.6.1.5.5.7.3.1'] } })), finding: 'not-for-signing', ...open, subIndication: 'CHAIN_CONSTRAINTS_FAILURE' },
  { name: 'a critical extension that nobody knows', make: () => signedBy(authorities.issue('Lạ', { overrides: { unknownCritical: true } })), finding: 'chain-broken', ...open, subIndication: 'CHAIN_CONSTRAINTS_FAILURE' },
  { name: 'an end certificate that issues another', make: async () => { const forged = new Authorities(); const under = forged.issue('Dưới'); const chain = [leader.certificate, authorities.issuing.certificate]; return unstamped({ ...under, certificate: issuedBy(leader, under), chain }) }, finding: 'chain-broken', ...open, subIndication: 'CHAIN_CONSTRAINTS_FAILURE' },
  { name: 'a key of 1024 bits', make: async () => unstamped(shortKey()), finding: 'weak-algorithm', ...open, subIndication: 'CRYPTO_CONSTRAINTS_FAILURE' },
  { name: 'no evidence of revocation', make: async () => signField(smallPdf(bodies), 'LanhDao'), finding: 'revocation-unknown', ...open, subIndication: 'TRY_LATER' },
  { name: 'poisoned store: an OCSP answer signed by a stranger', make: async () => addValidationData(await unstamped(leader), { certificates: [stranger.responder.certificate], ocsp: [strangersWord()], crls: [authorities.rootList(at('2026-11-25T09:00:00'))] }), finding: 'revocation-unknown', ...open, subIndication: 'TRY_LATER' },
  { name: 'poisoned store: a list of a namesake', make: async () => addValidationData(await unstamped(leader), { crls: [namesake.list(at('2026-11-25T09:00:00')), namesake.rootList(at('2026-11-25T09:00:00'))] }), finding: 'revocation-unknown', ...open, subIndication: 'TRY_LATER' },
  { name: 'poisoned store: evidence from before, where a newer one would say revoked', make: async () => addValidationData(await unstamped(leader), evidence(leader, undefined, at('2026-11-01T00:00:00'))), finding: 'revocation-unknown', ...open, subIndication: 'TRY_LATER' },
  { name: 'poisoned store: evidence from the future', make: async () => addValidationData(await unstamped(leader), evidence(leader, undefined, at('2027-03-01T00:00:00'))), finding: 'revocation-unknown', ...open, subIndication: 'TRY_LATER' },
] // prettier-ignore

function strangersWord(): Uint8Array {
  return answerOcsp(
    ocspRequest({ certificate: leader.certificate, issuer: authorities.issuing.certificate }),
    {
      issuer: authorities.issuing.certificate,
      responder: stranger.responder,
      statusOf: () => ({ status: 'good' }),
      thisUpdate: at('2026-11-25T09:00:00'),
      nextUpdate: at('2026-11-26T09:00:00'),
    },
  )
}

/** A certificate that somebody without the right issued for a key. */
function issuedBy(issuer: Keyed, under: Keyed): Uint8Array {
  return issueCertificate({
    subject: { commonName: 'Nguyễn Thị Hương Giang' },
    publicKey: createPublicKey(under.privateKey),
    issuer,
    profile: 'person',
    notBefore: at('2026-01-01T00:00:00'),
    notAfter: at('2028-01-01T00:00:00'),
  })
}

function shortKey(): Keyed {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 1024 })
  const certificate = issueCertificate({
    subject: { commonName: 'Khóa ngắn' },
    publicKey,
    issuer: authorities.issuing,
    profile: 'person',
    notBefore: at('2026-01-01T00:00:00'),
    notAfter: at('2028-01-01T00:00:00'),
  })
  return { certificate, privateKey, chain: [authorities.issuing.certificate] }
}
