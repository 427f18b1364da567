import { fold } from '#kit/vietnamese/index.ts'

/** The letters and figures of a text, folded and without spaces: how a recognised word is compared. */
export function bare(text: string): string {
  return fold(text).replaceAll(/[^a-z0-9]/g, '')
}

/** How many letters must be changed, added or left out to make one text of another; stops counting above `most`. */
export function distance(one: string, other: string, most = 4): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let before = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let row = 1; row <= one.length; row++) {
    const now = [row]
    for (let column = 1; column <= other.length; column++) {
      const change = one[row - 1] === other[column - 1] ? 0 : 1
      now.push(Math.min(before[column]! + 1, now[column - 1]! + 1, before[column - 1]! + change))
    }
    before = now
  }
  return before[other.length]!
}

/** Says whether a text is the wanted one but for letters that a scan got wrong: one in six, none in words of four letters or fewer. */
export function isLike(text: string, wanted: string): boolean {
  const [read, meant] = [bare(text), bare(wanted)]
  const allowed = meant.length <= 4 ? 0 : Math.ceil(meant.length / 6)
  return distance(read, meant, allowed) <= allowed
}
