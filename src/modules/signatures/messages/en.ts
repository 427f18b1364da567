import { keys } from './keys-en.ts'
import { preservingEn } from './preserving-en.ts'
import { keyFaults } from './key-faults-en.ts'
import { signing } from './signing-en.ts'
import type { vi } from './vi.ts'
import { changesEn } from './changes-en.ts'
import { findingsEn } from './findings-en.ts'
import { servicesEn } from './services-en.ts'
import { trustEn } from './trust-en.ts'

export const en: Readonly<Record<keyof typeof vi, string>> = {
  ...keys,
  ...signing,
  ...preservingEn,
  ...keyFaults,
  ...findingsEn,
  ...changesEn,
  ...trustEn,
  ...servicesEn,
  check: 'Check digital signatures',
  'check-lead':
    'Choose a signed PDF. Krông tells who signed, whether the signature is valid and whether the content was changed afterwards. The file is read for the answer only and not kept.',
  'check-file': 'PDF file (at most {limit})',
  'check-do': 'Check',
  'check-another': 'Check another file',
  'check-none-trusted':
    'No certification authority is trusted on this server yet, so nothing can be said about who signed; whether the content was changed is checked all the same.',
  'check-json': 'Result for machines (JSON, terms of ETSI EN 319 102-1)',
  'signatures.file-needed': 'Choose a PDF file, then press “Check”.',
  'file-valid': 'The signatures are valid and the content is as it was signed.',
  'file-unsigned': 'This file carries no digital signature.',
  'file-unsigned-words':
    'A seal or signature that can be seen on a page is only a picture and worth nothing as a digital signature.',
  'file-unreadable': 'This file cannot be read as a PDF; nothing can be said about it.',
  'file-unreadable-words': 'Look at the file again, or ask the sender for the original.',
  'file-changed': 'The content was changed after signing: do not use this file.',
  'file-changed-words': 'Ask the sender for the original. Each signature below tells what was changed.',
  'file-registry-stamp':
    'What looks like the registry’s number and date was added after the signature of the person.',
  'file-registry-stamp-words':
    'Many products of authorities write number and date in this way. The signature does not protect what was added: compare with the sender if you must be certain.',
  'file-untrusted': 'The content is as it was signed, but who signed cannot be trusted.',
  'file-untrusted-words':
    'The signer’s certificate comes from no authority that this server trusts. Anybody can make a certificate with any name.',
  'file-failed': 'A signature is not valid: do not use this file.',
  'file-failed-words': 'Each signature below tells why.',
  'file-open': 'There is not enough to call the signatures valid.',
  'file-open-words': 'Each signature below tells why.',
  'see-signatures': 'See {count} signatures',
  'verified-at': 'verified {at}',
  'verify-again': 'Verify again',
  'as-signed': 'As signed',
  'as-now': 'As it is now',
  'page-compared': 'Page {page}: what differs is framed',
  'page-same': 'Page {page}: nothing differs to the eye',
  'compare-title': 'The page as signed beside the page as it is now',
  valid: 'The signature is valid.',
  'valid-trial': 'A TRIAL signature, of no legal worth; the content is as it was signed.',
  'file-trial': 'TRIAL signatures: the content is as it was signed, of no legal worth.',
  'file-trial-words':
    'This server issued the certificates itself, for practice. Real papers are signed with certificates of a certification authority.',
  'stamp-valid': 'The time stamp is valid.',
  'not-settled': 'There is not enough to decide.',
  signature: 'Signature {number}: {name}',
  stamp: 'Time stamp {number}: {name}',
  unnamed: 'name unknown',
  organisation: 'Organisation',
  unit: 'Unit that manages the certificate',
  issuer: 'Issued by',
  'issued-for': 'Certificate valid',
  'from-until': 'from {from} to {until}',
  serial: 'Serial number',
  'claimed-time': 'Time that the signer claims',
  'proven-time': 'Time that a time stamp proves',
  'revoked-at': 'Revoked at',
  reason: 'Reason',
  location: 'Place',
  field: 'Signature field',
  level: 'Level',
  integrity: 'Content',
  'integrity-whole': 'The signature protects the whole file',
  'integrity-later': 'The signature protects the file as it was then; what came later is told below',
  changes: 'Changes after signing',
  'change-page': 'page {page}: ',
  'harm-harmless': 'harmless',
  'harm-permitted': 'permitted by the signer',
  'harm-suspicious': 'suspicious',
  remarks: 'Remarks',
  'for-engineers': 'Technical details',
  indication: 'Indication (ETSI)',
  chain: 'Chain of certificates',
}
