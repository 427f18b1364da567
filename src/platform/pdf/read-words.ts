import { around, type Box, type PageWord } from '#kit/first-page/page.ts'
import type { PageFrame } from './page-frame.ts'
import { fontNameOf, numbersAt, type Pdfium } from './pdfium.ts'

export type WordsRead = {
  readonly words: PageWord[]
  /** Letters looked at, and those whose Unicode the file does not tell. */
  readonly letters: number
  readonly unknown: number
}

type Growing = { text: string; boxes: Box[]; bold: boolean }

/** PDFium writes these for a hyphen at the end of a line. */
const hyphens = new Set([0x02, 0xfffe])

function letterAt(pdfium: Pdfium, text: number, index: number): string {
  const code = pdfium.FPDFText_GetUnicode(text, index)
  if (hyphens.has(code)) return '-'
  return code === 0 || code > 0x10ffff ? '' : String.fromCodePoint(code)
}

/** Says whether the next letter stands apart: on another line, or farther away than letters of one word do. */
function isApart(last: Box, next: Box): boolean {
  const height = Math.max(last.height, next.height, 1)
  const otherLine = Math.abs(next.y + next.height / 2 - last.y - last.height / 2) > height * 0.6
  const gap = next.x - (last.x + last.width)
  return otherLine || gap > height * 0.6 || gap < -height * 1.5
}

/** Reads the words of a page with their places, composed (NFC), at most `limit` letters. */
export function readWords(pdfium: Pdfium, page: number, frame: PageFrame, limit: number): WordsRead {
  const text = pdfium.FPDFText_LoadPage(page)
  if (text === 0) return { words: [], letters: 0, unknown: 0 }
  const letters = Math.min(Math.max(pdfium.FPDFText_CountChars(text), 0), limit)
  const words: PageWord[] = []
  let unknown = 0
  let growing: Growing = { text: '', boxes: [], bold: false }
  const finish = () => {
    if (growing.text !== '' && growing.boxes.length > 0)
      words.push({ text: growing.text.normalize('NFC'), box: around(growing.boxes), bold: growing.bold })
    growing = { text: '', boxes: [], bold: false }
  }
  for (let index = 0; index < letters; index++) {
    const letter = letterAt(pdfium, text, index)
    if (letter.trim() === '' || /\p{Cc}/u.test(letter)) {
      if (letter === '' || /\p{Cc}/u.test(letter)) unknown += /[\r\n\t]/.test(letter) ? 0 : 1
      finish()
      continue
    }
    if (pdfium.FPDFText_HasUnicodeMapError(text, index) === 1) unknown++
    pdfium.FPDFText_GetLooseCharBox(text, index, pdfium.scratch)
    const [left, top, right, bottom] = numbersAt(pdfium, 'float', 4) as [number, number, number, number]
    const box = frame.place(left, top, right, bottom)
    const last = growing.boxes.at(-1)
    if (last && isApart(last, box)) finish()
    if (growing.text === '') growing.bold = /bold|black|heavy/i.test(fontNameOf(pdfium, text, index))
    growing.text += letter
    growing.boxes.push(box)
  }
  finish()
  pdfium.FPDFText_ClosePage(text)
  return { words, letters, unknown }
}
