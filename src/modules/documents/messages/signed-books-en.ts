/** Signing printed register books, in English. */
export const signedBooks = {
  'documents.extract-signed': 'Register extract signed by the authority',
  'documents.extract-preserved':
    'Evidence added that keeps the signature of a register extract good for decades',
  'documents.extract-signed-now': 'The authority signed this print. Its PDF is the signed one from now on.',
  'documents.extract-signed-already': 'The authority has signed this print already; take the signed PDF.',
  'sign-extract': 'Sign for the authority',
  'sign-extract-lead':
    'Signs the very PDF that was made: book, days, authority and time of signing show in the upper right corner of the cover. What it says stays as it is.',
  'sign-extract-no-key':
    'It cannot be signed yet: the authority has no key that can be used. Its administrator adds one at “Seal of the authority”.',
  'extract-signed-pdf': 'Signed PDF',
  'extract-signed': 'The authority signed this print',
  'extract-mark-signed': 'Signed',
  'extract-mark-trial': 'TRIAL signature',
  'extract-certificate': 'Certificate of {holder}, issued by {issuer}.',
  'extract-serial': 'Serial number: {serial}',
  'extract-signed-at': 'Signed at {at}, level {level}.',
  'extract-trial': 'A TRIAL certificate: this signature is for trying only and has no legal force.',
  'extract-check-file': 'Do you have the PDF? Check its signature',
} as const
