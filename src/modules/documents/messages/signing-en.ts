/** What is said where papers are signed by key, in English. */
export const signing = {
  'role-checked': 'With check marks',
  'role-signed': 'Signed by key',
  'role-copy': 'Electronic copy',
  copy: 'Make a copy',
  'copy-lead':
    'From the scan of a paper, an electronic copy with the authority’s signature in the upper right corner of its first page. The scan stays as it is.',
  'copy-kind': 'Kind of copy',
  'copy-SAO Y': 'Copy of an original (sao y)',
  'copy-SAO LỤC': 'Copy of a copy (sao lục)',
  'copy-TRÍCH SAO': 'Extract: some pages (trích sao)',
  'copy-pages': 'Pages of the extract',
  'copy-pages-hint': 'For an extract only. For example: 1, 3-5',
  'documents.copy-pages-wrong': 'Write the pages to extract, 1 to {pages}; for example 1, 3-5.',
  'documents.copy-not-readable': 'The pages cannot be taken out of this file. Scan the part anew.',
  'documents.choose-copy': 'Choose the kind of copy.',
  'documents.copied-as': 'The copy {reference} is made.',
  'documents.copy-of-signed':
    'Only the PDF scan of a paper is copied. A signed file is itself the original; send that file.',
  'documents.copies-register-missing': 'The authority has no register of copies; open one, then copy again.',
  seal: 'Signature of the authority',
  'issue-then-usb': 'Give the number, then sign with the USB token here',
  'seal-usb-left': '{count} files are left to sign; the next is {name}',
  'documents.numbered-as': 'It has the number {reference}. Sign it for the authority to issue it.',
  'seal-lead':
    'The paper has its number and lacks the signature of the authority, so it has not left. Choose the key of the authority to finish.',
  'sign-by-key-lead':
    'Read the paper, then type the passphrase or PIN. Number, date and seal are added by the registry later; this signature stays good.',
  'check-by-key-lead': 'Read the paper, then type the passphrase or PIN to confirm it.',
  'sign-as-delegate': 'You sign as a delegate (TUQ.): the paper bears the name {name}.',
  'sign-usb': 'USB token of {holder}',
  'sign-without-key': 'Without a key',
  'bulk-sign': '{deed}: {count} papers',
  'bulk-sign-lead': 'Each paper is signed by itself and has its own outcome. The secret is typed once.',
  'sealing-title': 'Signature of the authority',
  'sealing-lead':
    'The paper is signed by key. When it is issued, number and date are written in with the signature of the authority.',
  'sealing-no-key':
    'It cannot be issued yet: the authority has no key that can be used. Its administrator adds one under “Seal of the authority”.',
  'documents.signed-unstamped':
    'Signed. The time-stamp service did not answer; proof of time is added by itself after the issue.',
  'documents.seal-needed': 'A paper that was signed by key is issued under the signature of the authority.',
  'documents.sealed-already': 'This paper does not wait for the signature of the authority.',
  'documents.not-signed-by-key':
    'The competent person has not signed this paper by key, so the authority cannot (NĐ 30/2020 Article 32).',
  'documents.changed-meanwhile': 'The paper has a new version; open it and read it before signing.',
  'documents.only-pdf-signed':
    'Only a PDF can be signed by key. Send it back so that the drafter attaches a PDF or writes the text here.',
  'documents.file-large-to-sign': 'The file is too large to be signed here. Split it or make it smaller.',
  'documents.delegate-own-name':
    'This paper bears the name of who delegated. Send it back so that it is drafted with {name} as signer (TUQ.).',
  'documents.year-printed':
    'The paper bears the year {year}, and it is {now} now. Cancel it and submit it again.',
  'documents.seal-left': 'It has the number {reference}, but the authority could not sign. Sign again below.',
} as const
