import { markedEncoding, type TextEncoding } from './markup.ts'
import type { Reading } from './reading.ts'

/** Control characters no text has: everything below space but tab, line feed, form feed and carriage return. */
function hasControls(bytes: Uint8Array): boolean {
  for (const byte of bytes) {
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) return true
  }
  return false
}

/** Finds the encoding in which the whole file is text: UTF-8, marked UTF-16, else the old Vietnamese windows-1258; undefined when it is not text. */
export async function textEncoding(file: Reading): Promise<TextEncoding | undefined> {
  const marked = markedEncoding(file.head)
  if (marked === 'utf-16le' || marked === 'utf-16be') return file.size % 2 === 0 ? marked : undefined
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let utf8 = true
  for await (const { piece } of file.pieces(0)) {
    if (hasControls(piece)) return undefined
    if (utf8) {
      try {
        decoder.decode(piece, { stream: true })
      } catch {
        utf8 = false // not UTF-8: an 8-bit text is the other possibility
      }
    }
  }
  if (utf8) {
    try {
      decoder.decode()
    } catch {
      utf8 = false // cut in the middle of a character
    }
  }
  if (utf8) return 'utf-8'
  return marked === undefined ? 'windows-1258' : undefined
}
