import { fold } from '#kit/vietnamese/index.ts'

/** A stretch of words; `hit` where it is what was asked for. */
export type Piece = { readonly text: string; readonly hit: boolean }

/** Words of a snippet. */
const width = 34

const bare = (word: string) => fold(word.normalize('NFC')).replaceAll(/[^\p{L}\p{N}]/gu, '')

/** The words that were asked for, without marks and signs; those left out by a minus are not among them. */
export function askedWords(text: string): string[] {
  const kept = text
    .split(/\s+/)
    .filter((word) => !word.startsWith('-'))
    .flatMap((word) => word.split(/[/\-.:"]/))
  return [...new Set(kept.map(bare).filter((word) => word !== ''))]
}

/** The stretch of a text where most of the asked words stand together, in pieces; the beginning where none stands. */
export function snippetOf(text: string, asked: readonly string[]): Piece[] {
  const words = text.split(/\s+/).filter(Boolean)
  const hits = words.map(
    (word) => asked.includes(bare(word)) || asked.some((one) => one.length > 3 && bare(word).startsWith(one)),
  )
  let best = 0
  let most = -1
  for (let from = 0, inside = 0; from < words.length; from++) {
    if (hits[from]) inside++
    if (from >= width && hits[from - width]) inside--
    if (inside > most) {
      most = inside
      best = Math.max(0, from - width + 1)
    }
  }
  const first = hits.indexOf(true, best)
  const start = most > 0 ? Math.max(0, Math.min(best, first) === best ? Math.max(0, first - 6) : best) : 0
  const pieces: Piece[] = []
  for (let at = start; at < Math.min(words.length, start + width); at++) {
    const last = pieces.at(-1)
    const hit = hits[at]!
    if (last && last.hit === hit) pieces[pieces.length - 1] = { text: `${last.text} ${words[at]!}`, hit }
    else pieces.push({ text: words[at]!, hit })
  }
  return pieces
}
