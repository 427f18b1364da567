import { readFile } from 'node:fs/promises'
import { decodeText, nfc } from '#kit/vietnamese/index.ts'
import { reason } from '#kit/refusal.ts'
import { kinds, type FileKind } from '#platform/files/index.ts'
import { type FileText, noText, textLimits } from './file-text.ts'
import { isOffice, textOfOffice } from './text-of-office.ts'
import { textOfPdf } from './text-of-pdf.ts'
import { textOfPicture } from './text-of-picture.ts'

export type FileToRead = {
  /** Where the bytes are; they are only read. */
  readonly path: string
  /** The media type that `#platform/files` found by content. */
  readonly type: string
  /** Scanned pages that may be recognised; 20 unless told, 0 for none. */
  readonly maxScans?: number
}

/**
 * Takes the text out of a file: PDF (its letters, else recognised scans), Word, Excel, PowerPoint, OpenDocument, plain text, pictures.
 * Never throws for what a file holds: what was not read is in `notes`, each a code with a sentence.
 */
export async function textOf({ path, type, maxScans = textLimits.scans }: FileToRead): Promise<FileText> {
  const kind = (Object.keys(kinds) as FileKind[]).find((each) => kinds[each].type === type)
  if (kind === 'pdf') return textOfPdf(path, maxScans)
  if (kind === 'png' || kind === 'jpeg' || kind === 'tiff' || kind === 'webp')
    return maxScans > 0 ? textOfPicture(path) : noText(reason('text.scans-left', { scans: 1, read: 0 }))
  if (kind !== undefined && isOffice(kind)) return textOfOffice(path, kind)
  if (kind === 'txt' || kind === 'csv' || kind === 'xml') return plainText(path)
  return noText(reason('text.unknown-kind'))
}

async function plainText(path: string): Promise<FileText> {
  const text = nfc(decodeText(await readFile(path)), { multiline: true })
  return shortened({ text, method: 'text-layer', pages: [], notes: [] })
}

function shortened(read: FileText): FileText {
  if (read.text.length <= textLimits.letters) return read
  const text = read.text.slice(0, textLimits.letters)
  return { ...read, text, notes: [...read.notes, reason('text.too-large')] }
}
