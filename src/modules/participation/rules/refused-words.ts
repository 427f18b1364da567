import { fold } from '#kit/vietnamese/index.ts'

const plain = (text: string) =>
  ` ${text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()} `
const hasMarks = (text: string) => fold(text) !== text.toLowerCase().replaceAll(/\s+/g, ' ').trim()

/** Which refused words a text holds, as whole words with their tone marks: "lớn" is not "lợn". */
export function refusedIn(text: string, refused: readonly string[]): readonly string[] {
  const searched = plain(text)
  return refused.filter((word) => searched.includes(plain(word)))
}

/** Which refused words a text that was typed without tone marks may mean; a person looks at it. */
export function perhapsRefusedIn(text: string, refused: readonly string[]): readonly string[] {
  if (hasMarks(text)) return []
  const searched = plain(text)
  return refused.filter((word) => searched.includes(plain(fold(word))))
}

/** Refused words as they were typed, one a line or by commas: each once, at most 500. */
export const readRefusedWords = (typed: string): readonly string[] =>
  [...new Set(typed.split(/[\n,;]/).map((word) => word.trim().toLowerCase()))]
    .filter((word) => word !== '' && word.length <= 60 && plain(word).trim() !== '')
    .slice(0, 500)
