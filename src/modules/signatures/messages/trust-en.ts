import type { trustVi } from './trust-vi.ts'

/** The same in English. */
export const trustEn: Readonly<Record<keyof typeof trustVi, string>> = {
  trust: 'Trusted root certificates',
  'trust-lead':
    'A signature counts as valid only when the signer’s chain ends in one of these certificates. Add only what came directly from the authority, after comparing its SHA-256 fingerprint.',
  'trust-none': 'No certification authority is trusted yet',
  'trust-none-words':
    'Add the root of the Government Cipher Committee (dedicated official signatures) and that of the national centre NEAC (public signatures).',
  'trust-name': 'Certification authority',
  'trust-list': 'List',
  'trust-added': 'Added',
  'trust-add': 'Add certificate',
  'trust-file': 'Certificate file',
  'trust-file-hint': '.cer, .crt, .der or .pem',
  'trust-end-reason': 'Why it is trusted no longer',
  'trust-reason': 'Grounds, reason',
  'trust-end': 'End trust',
  'trust-hosts': 'Hosts that may be asked about revocation',
  'trust-hosts-hint':
    'For example: ocsp.ca.gov.vn, crl.ca.gov.vn. Krông asks these hosts alone, whatever addresses a certificate names. Empty: nobody outside is asked.',
  'trust-hosts-internal': 'These hosts are in the private network of the authorities, not on the Internet',
  'trust-hosts-short': 'Revocation asked at',
  'trust-hosts-none': 'nobody outside is asked',
  'signatures.host-wrong': '“{host}” is no host. Write it like ocsp.ca.gov.vn or 10.1.2.3:8080.',
  'list-official': 'Dedicated official',
  'list-public': 'Public',
  'list-foreign': 'Recognised foreign',
  'list-trial': 'Trials of this server',
  'signatures.trusted': 'The certificate is trusted now.',
  'signatures.distrusted': 'The certificate is no longer trusted.',
  'signatures.certificate-needed': 'Choose a certificate file.',
  'signatures.not-a-certificate':
    'This file is no X.509 certificate. Choose a .cer, .crt, .der or .pem file.',
  'signatures.not-an-authority':
    'This certificate does not belong to a certification authority (it may not issue others) and cannot be a root.',
  'signatures.certificate-expired': 'This certificate has expired.',
  'signatures.reason-missing': 'Give the grounds or the reason.',
  'signatures.trusted-already': 'This certificate is trusted already.',
  'signatures.no-such-authority': 'This certificate is no longer among the trusted.',
}
