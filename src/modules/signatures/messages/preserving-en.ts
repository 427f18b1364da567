/** What is said of keeping signatures good for decades, in English. */
export const preservingEn = {
  'signatures.preservation-asked': 'Preparing to keep the signatures good for decades',
  'signatures.preservation-tried': 'The signatures could not be made good for decades yet',
  'signatures.file-preserved': 'Evidence added that keeps the signatures good for decades',
  'mark-valid': 'Signature valid',
  'mark-open': 'Signature to be checked',
  'mark-failed': 'Signature not valid',
} as const
