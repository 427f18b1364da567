import type { Sentences } from '#platform/i18n/words.ts'
import type { vi } from './vi.ts'

export const en: Sentences<keyof typeof vi> = {
  'ocr.absent':
    'The program that recognises scans (Tesseract) is not installed, so scans cannot be read. An administrator installs the packages tesseract-ocr and tesseract-ocr-vie.',
  'ocr.no-vietnamese':
    'The program that recognises scans lacks Vietnamese, so scans cannot be read. An administrator installs the package tesseract-ocr-vie.',
  'ocr.too-long': 'Recognising the text takes too long; this page cannot be searched.',
  'ocr.failed': 'No text could be recognised on this picture; it may be damaged.',
}
