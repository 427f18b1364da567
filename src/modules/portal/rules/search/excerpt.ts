import { fold } from '#kit/vietnamese/index.ts'

/** A stretch of text; `hit` where it is what was asked for. */
export type Piece = { readonly text: string; readonly hit: boolean }

/** Vietnamese has some seven thousand syllables: each is folded once. */
const folds = new Map<string, string>()
function folded(word: string): string {
  const known = folds.get(word)
  if (known !== undefined) return known
  if (folds.size > 20_000) folds.clear()
  const made = fold(word)
  folds.set(word, made)
  return made
}

const letters = /[\p{L}\p{N}\p{M}]+/gu

type Word = { readonly at: number; readonly end: number; readonly hit: boolean }

function wordsIn(text: string, asked: ReadonlySet<string>): Word[] {
  return [...text.matchAll(letters)].map(({ 0: word, index }) => ({
    at: index,
    end: index + word.length,
    hit: asked.has(folded(word)),
  }))
}

/** A text in pieces, what was asked for set apart. */
export function piecesOf(text: string, asked: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  let last: Word | undefined
  const put = (said: string, hit: boolean) => {
    if (said !== '') pieces.push({ text: said, hit })
  }
  for (const word of wordsIn(text, asked)) {
    if (!word.hit) continue
    if (last && /^\s+$/.test(text.slice(last.end, word.at))) {
      const { text: said } = pieces.pop()!
      pieces.push({ text: said + text.slice(last.end, word.end), hit: true })
    } else {
      put(text.slice(from, word.at), false)
      put(text.slice(word.at, word.end), true)
    }
    from = word.end
    last = word
  }
  put(text.slice(from), false)
  return pieces
}

/** The stretch of a text of about so many characters where most of the asked words stand together, cut at words; empty where none of them stands. */
export function excerptOf(text: string, asked: ReadonlySet<string>, length = 180): string {
  const words = wordsIn(text, asked)
  const hits = words.filter(({ hit }) => hit)
  if (hits.length === 0) return ''
  let best = hits[0]!
  let most = 0
  for (const [index, first] of hits.entries()) {
    const inside = new Set<string>()
    for (const hit of hits.slice(index, index + 30))
      if (hit.end - first.at <= length) inside.add(folded(text.slice(hit.at, hit.end)))
    if (inside.size > most) [best, most] = [first, inside.size]
  }
  const start = words.find(({ at }) => at >= best.at - 40)?.at ?? best.at
  const begin = start <= 40 ? 0 : start
  const end = words.findLast((word) => word.end <= begin + length)?.end ?? text.length
  const whole = words.at(-1)!.end <= end
  return `${begin > 0 ? '… ' : ''}${text.slice(begin, whole ? text.length : end)}${whole ? '' : ' …'}`
}
