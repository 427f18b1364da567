import type { findingsVi } from './findings-vi.ts'

/** The same in English. */
export const findingsEn: Readonly<Record<keyof typeof findingsVi, string>> = {
  'byte-range-malformed': 'The signature misstates what it protects: a sign of forgery.',
  'byte-range-outside-file': 'The signature points outside the file: it was cut or forged.',
  'byte-range-gap': 'A part of the file lies outside the protection of the signature: a sign of forgery.',
  'byte-range-not-a-revision': 'What was signed is not a whole state of the file.',
  'contents-not-der': 'The data of the signature is broken or altered.',
  'more-than-one-signer': 'One signature names several signers, which PAdES does not allow.',
  'content-inside-cms': 'The signature carries content other than the file: a sign of forgery.',
  'digest-differs': 'The content is no longer what was signed.',
  'signature-does-not-fit': 'The signature does not fit the signer’s certificate.',
  'signing-certificate-missing': 'The signer’s certificate is missing from the signature.',
  'signing-certificate-not-bound':
    'The certificate in the signature is not the one that the signer bound to it.',
  'weak-algorithm': 'The signature uses an algorithm or key that is no longer accepted (15/2025/TT-BKHCN).',
  'pkcs1-padding': 'The signature uses RSA PKCS #1 v1.5 padding, which is accepted; PSS is preferred.',
  'no-trusted-chain': 'The certificate was not issued by a trusted authority.',
  'chain-broken': 'The signer’s chain of certificates is not valid.',
  'not-for-signing': 'The certificate was not issued for signing.',
  'expired-when-signed': 'The certificate had expired when the signature was made.',
  'expired-since':
    'The certificate has expired and no time stamp proves that the signature was made before that.',
  'not-yet-valid-when-signed': 'The certificate was not yet valid when the signature was made.',
  'revoked-before': 'The certificate had been revoked before the signature was made.',
  'revoked-after-proof':
    'The certificate was revoked after signing; a time stamp proves that the signature is older.',
  'revoked-unproven': 'The certificate was revoked and nothing proves that the signature is older.',
  'authority-revoked': 'The certificate of an issuing authority was revoked.',
  'revocation-unknown': 'Whether the certificate was revoked could not be checked.',
  'revocation-not-offered':
    'The certificate names no place to ask for its revocation, so there is nothing more to check.',
  'time-stamp-broken': 'The time stamp does not fit the signature.',
  'time-stamp-untrusted': 'The time stamp does not come from a trusted authority and does not count.',
  'time-stamp-order': 'The time stamps contradict each other.',
  'changed-after-signing': 'The content was changed after this signature.',
  'registry-stamp': 'What looks like the registry’s number and date was added after this signature.',
  'permitted-changes': 'Changes that the signer permitted were made after this signature.',
  'signature-removed': 'This signature was removed from the latest state of the file.',
  'does-not-cover-whole-file': 'Something was added to the file after this signature.',
  'claimed-time-only': 'The time was written by the signer’s computer; no time stamp proves it.',
  'trial-certificate': 'A TRIAL certificate issued by Krông itself: without legal value.',
}
