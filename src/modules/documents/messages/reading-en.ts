import type { reading as vi } from './reading-vi.ts'

/** What the machine read in the files, and what is done about marks of secrecy, in English. */
export const reading: Record<keyof typeof vi, string> = {
  'documents.read': 'Files read by machine',
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
  'see-taken-in': 'See what was just taken in',
}
