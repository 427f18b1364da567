import { fold } from '#kit/vietnamese/index.ts'

/** A stretch of text; `hit` where it is what was asked for. */
export type Piece = { readonly text: string; readonly hit: boolean }
/** `word`: the folded word that stands there. */
type Hit = { readonly at: number; readonly end: number; readonly word: string }

/** Where the words that were asked for stand in a text, whatever their tone marks and capitals. */
export type Finder = (text: string) => readonly Hit[]

const ignored = 1
/** What each letter and figure is folded to; 0 parts words, a combining mark says nothing. */
const foldedCodes = Uint16Array.from({ length: 0x10000 }, (_, code) => {
  if (code >= 0x300 && code <= 0x36f) return ignored
  const letter = String.fromCharCode(code)
  if (!/[\p{L}\p{N}\p{M}]/u.test(letter)) return 0
  const folded = fold(letter)
  return folded.length === 1 ? folded.charCodeAt(0) : code
})
const mix = (sum: number, code: number) => (Math.imul(sum, 31) + code) | 0

/**
 * Makes a finder of folded words: one pass over the letters, a sum for each word, and only words whose sum is known are folded and compared. To fold each word of
 * each text took longer than all else that a page of results costs, and so does a regular expression of every way to write them.
 */
export function finderOf(words: ReadonlySet<string>): Finder {
  const sums = new Set(
    [...words].map((word) => [...word].reduce((sum, letter) => mix(sum, letter.charCodeAt(0)), 0)),
  )
  return (text) => {
    const hits: Hit[] = []
    let at = -1
    let sum = 0
    for (let end = 0; end <= text.length; end++) {
      const code = end < text.length ? foldedCodes[text.charCodeAt(end)]! : 0
      if (code > ignored) {
        if (at < 0) at = end
        sum = mix(sum, code)
      } else if (code === 0 && at >= 0) {
        if (sums.has(sum)) {
          const word = fold(text.slice(at, end))
          if (words.has(word)) hits.push({ at, end, word })
        }
        at = -1
        sum = 0
      }
    }
    return hits
  }
}

/** A text in pieces, what was asked for set apart; what stands side by side is one piece. */
export function piecesOf(text: string, find: Finder): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  const hits = find(text)
  for (let index = 0; index < hits.length; index++) {
    const { at } = hits[index]!
    while (index + 1 < hits.length && /^\s+$/.test(text.slice(hits[index]!.end, hits[index + 1]!.at))) index++
    const { end } = hits[index]!
    if (at > from) pieces.push({ text: text.slice(from, at), hit: false })
    pieces.push({ text: text.slice(at, end), hit: true })
    from = end
  }
  if (from < text.length) pieces.push({ text: text.slice(from), hit: false })
  return pieces
}

/** The stretch of a text of about so many characters where most of the asked words stand together, cut at words; empty where none of them stands. */
export function excerptOf(text: string, find: Finder, length = 180): string {
  const hits = find(text)
  if (hits.length === 0) return ''
  let best = hits[0]!
  let most = 0
  for (const [index, first] of hits.entries()) {
    const inside = new Set<string>()
    for (const { end, word } of hits.slice(index, index + 30)) if (end - first.at <= length) inside.add(word)
    if (inside.size > most) [best, most] = [first, inside.size]
    if (most === hits.length) break
  }
  const begin = best.at <= 80 ? 0 : text.indexOf(' ', best.at - 41) + 1
  if (begin + length >= text.length) return `${begin > 0 ? '… ' : ''}${text.slice(begin)}`
  const end = Math.max(text.lastIndexOf(' ', begin + length), best.end)
  return `${begin > 0 ? '… ' : ''}${text.slice(begin, end).replace(/[\s,;:–-]+$/, '')} …`
}
