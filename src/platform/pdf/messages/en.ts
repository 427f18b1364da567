import type { Sentences } from '#platform/i18n/words.ts'
import type { vi } from './vi.ts'

export const en: Sentences<keyof typeof vi> = {
  'pdf.encrypted':
    'The PDF has a password, so its content cannot be read. Remove the password and send it again.',
  'pdf.broken': 'The PDF is damaged or was not downloaded whole. Ask the sender to send it again.',
  'pdf.too-long':
    'Reading the PDF takes too much time or memory: {read} of {pages} pages were read; the rest cannot be searched.',
}
