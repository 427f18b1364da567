import { type Box, bottomOf, type PageWord, rightOf } from '#kit/first-page/page.ts'

function overlap(one: Box, other: Box): number {
  const across = Math.min(rightOf(one), rightOf(other)) - Math.max(one.x, other.x)
  const down = Math.min(bottomOf(one), bottomOf(other)) - Math.max(one.y, other.y)
  return across > 0 && down > 0 ? across * down : 0
}

const surface = ({ width, height }: Box) => width * height
const covers = (known: readonly PageWord[], { box }: PageWord) =>
  known.some((other) => overlap(box, other.box) > 0.25 * Math.min(surface(box), surface(other.box)))

/** Puts the words of a scan's layers together: the print without what covers it, what is stamped apart, and of the whole what neither has (a pen's number). */
export function mergeLayers({
  whole,
  dark,
  red,
  framed,
}: Readonly<Record<'whole' | 'dark' | 'red' | 'framed', readonly PageWord[]>>): PageWord[] {
  const clean = dark.filter(({ text, confidence = 0 }) => confidence > 0.3 || /\p{L}{2}/u.test(text))
  const inked = red.filter(({ text, confidence = 0 }) => confidence > 0.25 && /[\p{L}\d]/u.test(text))
  const stamps = [...framed, ...inked.filter((word) => !covers(framed, word))]
  const print = dark.length > 0 ? clean : whole
  const others = dark.length > 0 ? whole.filter((word) => !covers([...clean, ...stamps], word)) : []
  return [
    ...[...print, ...others].filter((word) => !covers(framed, word)),
    ...stamps.map((word) => ({ ...word, stamped: true as const })),
  ]
}
