/** What is said where somebody signs, in English. */
export const signing = {
  'key-to-use': 'Sign with',
  'key-label': '{holder} – {issuer}, until {until}{trial}',
  'trial-tag': 'TRIAL',
  'key-secret': 'Passphrase or PIN of the key',
  'key-secret-hint': 'For this signature only; it is not kept.',
  'key-code': 'One-time code',
  'key-code-hint': 'Only for remote services that send a code.',
  'signatures.choose-key': 'Choose the key to sign with.',
  'signatures.secret-needed': 'Type the passphrase or PIN of the key.',
  'signatures.intention-over': 'This signature was ended before; open the page again and sign anew.',
  'signatures.intended': 'About to sign',
  'signatures.made': 'Signed',
  'signatures.voided': 'Signature not made',
  'signatures.key-added': 'Key added',
  'signatures.key-ended': 'Key taken off',
} as const
