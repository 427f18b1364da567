/** The arrival stamp and the settlement sheet, in English. */
export const stamp = {
  'documents.stamp-incoming-only': 'Only arrivals bear the arrival stamp.',
  'documents.stamp-unregistered': 'It is not registered and has no arrival number. Register it first.',
  'documents.stamp-no-file':
    'There is no PDF to stamp. Print the settlement sheet and keep it with the paper.',
  'documents.stamp-encrypted':
    'The file wants a password, so no copy can be stamped. Ask the sender for an open file, or print the settlement sheet.',
  'documents.stamp-broken':
    'The file is broken: its first page cannot be read, so no copy can be stamped. The original is untouched; ask the sender for another.',
  'documents.stamp-too-long':
    'The file is too large to stamp a copy in time. Print the settlement sheet instead.',
  'stamped-copy': 'Copy with arrival stamp',
  'settlement-sheet': 'Settlement sheet',
  'arrival-prints': 'Print',
  'arrival-prints-hint': 'The stamp is on a copy of the first page; the original file stays as it is.',
} as const
