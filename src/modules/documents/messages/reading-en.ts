import type { reading as vi } from './reading-vi.ts'

/** What the machine read in the files, and what is done about marks of secrecy, in English. */
export const reading: Record<keyof typeof vi, string> = {
  'documents.read': 'Files read by machine',
  'documents.verification-asked': 'Signatures verified again',
  'documents.file-preserved': 'Evidence added that keeps the signatures good for decades',
  'documents.verifying-again': 'Being verified again; the result shows on this page in some seconds.',
  'file-signatures': 'Signatures of the file',
  'verify-again': 'Verify again',
  'not-verified-yet': 'The signatures of this file have not been verified yet',
  'not-verified-yet-words':
    'The file came in before Krông verified signatures, or is being read. Choose “Verify again” to verify it now.',
  'documents.withheld': 'Closed: bears a mark of secrecy',
  'documents.released': 'Opened again: no mark of secrecy',
  'documents.secret-refused': 'File with a mark of secrecy refused',
  'documents.closed-as-secret':
    'This paper bears the mark {mark}: it may not be registered, handled or opened here (Law on state secrets; NĐ 30/2020 Art. 16, 22). Handle it on paper, by the way of secret papers.',
  'documents.closed-already': 'This document is closed already because of a mark of secrecy.',
  'documents.not-closed': 'This document is not closed.',
  'documents.closed-unread': 'Its text was not read because it bears a mark of secrecy.',
  'documents.choose-mark': 'Choose the mark that the paper bears.',
  'documents.secret-at-door':
    'Not taken: “{name}”. Its first page bears the mark {mark} (read: “{line}”). The file is not kept. Take the paper itself, enter it in the register of secret papers and tell the officer for state secrets; remove the file from your computer and mailbox as that officer says.',
  'documents.others-taken-in': 'The other files sent with it were taken in: {count}.',
  'not-secret-why': 'If the machine is wrong, say why this is no secret paper and choose the file again',
  'not-secret-hint': 'For example: guidance that shows specimens of the marks. The reason is recorded.',
  'mark-secret': 'MẬT (secret)',
  'mark-high-secret': 'TỐI MẬT (high secret)',
  'mark-top-secret': 'TUYỆT MẬT (top secret)',
  'withheld-title': 'Closed: bears the mark {mark}',
  'withheld-tag': 'Mark {mark}',
  'withheld-why':
    'This networked system may not carry secret papers (Law on state secrets; NĐ 30/2020 Art. 16, 22). Since {at} nobody can open the file, its text is out of the search, and the paper can neither be registered nor passed on.',
  'withheld-read': 'Read on page {page}: “{text}”.',
  'withheld-by': 'Reported by {name}.',
  'withheld-1': 'Tell the officer for state secrets and the head of the authority at once.',
  'withheld-2':
    'Take the paper itself, enter it in the paper register of secret arrivals, pass it on in its envelope.',
  'withheld-3':
    'Do not print, copy or forward the file; what is left on computers, in mailboxes or scanners is dealt with as that officer says.',
  'withheld-4': 'Here, choose “Return to sender” and write “moved to the way of secret papers”.',
  release: 'No mark of secrecy',
  'release-lead':
    'Open it again only after looking at the original, when you are sure that the machine misread it. Your name and reason are recorded.',
  'release-do': 'Open again',
  'release-why': 'Why this is no mark of secrecy',
  withhold: 'Report a mark of secrecy',
  'withhold-lead':
    'The document is closed at once: nobody opens its file, it cannot be registered or passed on.',
  'withhold-do': 'Close the document',
  'withhold-mark': 'Mark on the paper',
  'withheld-before': 'Opened again by {name}, {at}: {why}',
  'documents.carries-pdf-javascript':
    'The PDF carries a script, which an official paper never needs. Look at it here; do not open it elsewhere.',
  'documents.carries-pdf-launch': 'The PDF can start programs: do not follow its links, ask the sender.',
  'documents.carries-pdf-attachments':
    'The PDF carries other files that were not examined; do not open them unless you are sure of the sender.',
  'documents.carries-executable-inside': 'The archive holds a program: do not run it, ask the sender.',
  'documents.carries-office-embedded':
    'The file holds objects of other programs; do not open them unless you are sure of the sender.',
  'machine-proposes': 'proposed by machine',
  'machine-unsure': 'proposed by machine, unsure',
  'being-read-title': 'The file is being read',
  'being-read':
    'Empty fields fill in by themselves when it is done. Go on typing: what you typed is kept. If the page does not change, load it again in a few seconds.',
  'read-nothing': 'Nothing was recognised on the first page. Please type from the paper.',
  'read-done':
    '{count} fields were filled from the first page. Compare with the paper and correct what is wrong.',
  'taken-in-title': 'Just taken in',
  'taken-in-lead':
    'Each line is a paper waiting for registration: what was read, and what could not be read.',
  'taken-in-none': 'No paper is waiting for registration',
  'taken-in-none-hint': 'Files that you take in appear here.',
  'reading-state': 'Reading',
  'reading-waiting': 'Being read',
  'reading-done': 'Read',
  'reading-ocr': 'Scan recognised',
  'reading-partly': 'Partly read',
  'reading-none': 'Not read',
  compare: 'Compare the first pages',
  'compare-this': 'This paper',
  'compare-other': 'The one received',
  'register-next': 'Then open the next paper that waits for registration',
  'see-taken-in': 'See what was just taken in',
}
