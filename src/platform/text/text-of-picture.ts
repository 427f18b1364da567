import { readFile } from 'node:fs/promises'
import { reason } from '#kit/refusal.ts'
import { recognise } from '#platform/ocr/index.ts'
import { type FileText, noText, textOfPage } from './file-text.ts'

/** Recognises a picture as one scanned page. */
export async function textOfPicture(path: string): Promise<FileText> {
  const read = await recognise({ image: await readFile(path) })
  if (read.outcome === 'refused') return noText(reason(read.code))
  const { number, width, height, words } = read
  const page = { number, width, height, words }
  return {
    text: textOfPage(page),
    method: words.length > 0 ? 'ocr' : 'none',
    pageCount: 1,
    pages: [page],
    notes: [],
  }
}
