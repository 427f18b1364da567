import type { PageWords } from '#kit/first-page/index.ts'
import type { PlaceOnPage } from '../../place-on-page.ts'

const points = (millimetres: number) => (millimetres * 72) / 25.4
const size = { width: points(50), height: points(27) }
const seal = points(36)

const plain = (text: string) => text.normalize('NFC').toLocaleLowerCase('vi')

/** Where a name stands last on a page, in the right half; undefined where it does not. */
function lastName(
  { words, width }: PageWords,
  name: string,
): { x: number; y: number; width: number } | undefined {
  const parts = plain(name).split(/\s+/)
  for (let start = words.length - parts.length; start >= 0; start--) {
    const run = words.slice(start, start + parts.length)
    const [first, last] = [run[0]!, run.at(-1)!]
    const right = last.box.x + last.box.width
    const same = run.every(({ text }, index) => plain(text) === parts[index])
    const next = words[start + parts.length]
    const goesOn =
      next && Math.abs(next.box.y - last.box.y) < 3 && next.box.x - right < 12 && next.box.x > right
    if (same && !goesOn && (first.box.x + right) / 2 > width / 2)
      return { x: first.box.x, y: first.box.y, width: right - first.box.x }
  }
  return undefined
}

/**
 * Where the signature and the seal belong on a paper that came as a file: over the last place at which the signer's name is printed in the right
 * half. None where it is not found: the signature is then kept without a picture.
 */
export function findPlaces(pages: readonly PageWords[], signerName: string): PlaceOnPage[] {
  for (const page of pages.toReversed()) {
    const name = signerName === '' ? undefined : lastName(page, signerName)
    if (!name) continue
    const x = name.x + name.width / 2 - size.width / 2
    const y = Math.max(name.y - size.height - 2, 0)
    const on = { page: page.number, pageHeight: page.height }
    const sealX = x + size.width / 3 - seal
    return [
      { name: 'person', ...on, x, y, ...size },
      {
        name: 'organ',
        ...on,
        x: Math.max(sealX, 0),
        y: y + (size.height - seal) / 2,
        width: seal,
        height: seal,
      },
    ]
  }
  return []
}
