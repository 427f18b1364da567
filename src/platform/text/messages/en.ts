import type { Sentences } from '#platform/i18n/words.ts'
import type { vi } from './vi.ts'

export const en: Sentences<keyof typeof vi> = {
  'text.encrypted':
    'The file has a password, so its content cannot be read. Remove the password and send it again.',
  'text.broken': 'The content cannot be read: the file is damaged or not of its kind.',
  'text.too-large': 'The file is too large to be read; only its beginning can be searched.',
  'text.unknown-kind': 'The content of this kind of file cannot be read; it is found by its name only.',
  'text.scans-left':
    '{scans} pages are scans; the first {read} were recognised, the others cannot be searched.',
  'text.scans-failed': 'No text could be recognised on {count} scanned pages.',
}
