/** Stands where a passage was taken out. */
export const hiddenMark = '[đã ẩn]'

/** A text without the passages that a moderator hid; longer passages first, so that one within another leaves nothing behind. */
export function hideParts(text: string, parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .toSorted((one, other) => other.length - one.length)
    .reduce((shown, part) => shown.replaceAll(part, hiddenMark), text)
}

/** Which of the passages to be hidden do not stand in the text. */
export const missingParts = (text: string, parts: readonly string[]): readonly string[] =>
  parts.filter((part) => part !== '' && !text.includes(part))
