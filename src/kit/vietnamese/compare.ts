const collator = new Intl.Collator('vi', { numeric: true })

/** Orders text as a Vietnamese dictionary does, numbers by value: the order of `COLLATE platform.vietnamese`. */
export function compareVietnamese(left: string, right: string): number {
  return collator.compare(left, right)
}

/** Orders names of people as Vietnamese lists do: by given name (the last word), then by family and middle names. */
export function compareByGivenName(left: string, right: string): number {
  const [leftGiven, leftRest] = splitName(left)
  const [rightGiven, rightRest] = splitName(right)
  return collator.compare(leftGiven, rightGiven) || collator.compare(leftRest, rightRest)
}

/** A full name as [given name, family and middle names]. */
function splitName(name: string): readonly [string, string] {
  const words = name.trim().split(/\s+/)
  return [words.at(-1)!, words.slice(0, -1).join(' ')]
}

const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g

/** The initials of family and given name in capitals without tone marks: "Đỗ Thị Ánh" gives "ĐA"; empty for no name. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  const both = words.length > 1 ? [words[0]!, words.at(-1)!] : words
  return both
    .map((word) => [...word.normalize('NFC')][0] ?? '')
    .join('')
    .normalize('NFD')
    .replaceAll(toneMarks, '')
    .normalize('NFC')
    .toUpperCase()
}
