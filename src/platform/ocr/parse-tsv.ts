import { nfc } from '#kit/vietnamese/index.ts'
import type { PageWord } from '#kit/first-page/page.ts'

const wordLevel = '5'

/**
 * Reads Tesseract's table of words (TSV with level, page, block, paragraph, line, word, left, top, width, height, confidence, text).
 * Pixels become points by `scale`; lines that are no words, or that are damaged, are left out.
 */
export function parseTsv(tsv: string, scale = 1): PageWord[] {
  return tsv.split(/\r?\n/).flatMap((line) => {
    const [level, , , , , , left, top, width, height, confidence, ...rest] = line.split('\t')
    const text = nfc(rest.join(' '))
    const places = [left, top, width, height].map((place) => Math.round(Number(place) * scale * 100) / 100)
    const [x, y, across, down] = places as [number, number, number, number]
    if (level !== wordLevel || text === '' || !places.every(Number.isFinite)) return []
    const sure = Math.min(Math.max(Number(confidence) / 100, 0), 1)
    return [{ text, box: { x, y, width: across, height: down }, confidence: Number.isNaN(sure) ? 0 : sure }]
  })
}
