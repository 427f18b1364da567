/** What is said of keeping signatures good for decades, in English. */
export const preservingEn = {
  'signatures.preservation-asked': 'Preparing to keep the signatures good for decades',
  'signatures.preservation-tried': 'The signatures could not be made good for decades yet',
  'signatures.file-preserved': 'Evidence added that keeps the signatures good for decades',
  'mark-trial': 'TRIAL signature',
  'mark-valid': 'Signature valid',
  'mark-open': 'Signature to be checked',
  'mark-failed': 'Signature not valid',
  preserved:
    'The file carries all the evidence to verify its signatures for decades, even after certificates end (level B-LTA).',
  preserving: 'Evidence is being added so that the signatures can be verified for decades.',
  'preserved-to': 'The signatures are of level {level}; some evidence for decades is missing',
  'not-preserved': 'The signatures are not preserved yet',
  'waits-time': 'No time stamp could be had. Krông tries again; if this goes on, tell the administrator.',
  'waits-time-service':
    'This server knows no time-stamp authority. The administrator adds one on the page of signing services.',
  'waits-evidence':
    'Nobody could tell whether the certificate was revoked. Krông tries again; if this goes on, tell the administrator.',
  'waits-offer':
    'The certificate does not say where its revocation can be asked, so there is no such evidence to add.',
  'waits-open': 'The signatures could not be found valid; the reason stands at each signature on this page.',
  'waits-broken': 'The file cannot be read or a signature is not valid, so no evidence can be added.',
  'waits-other':
    'It could not be done because of a fault of the system. The administrator finds the cause in the log.',
  'next-try': 'Next try: {when}.',
} as const
