import { fold } from '#kit/vietnamese/index.ts'

/** So many words of a question are read; nobody means more. */
export const mostWords = 12

/** The words of a text as the index holds them: folded letters and figures, all else parts them (`portal.search_text` in SQL). */
export const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')

/** The words of a question, as many as are read, each as long as a word may be. */
export const askedWords = (text: string): string[] =>
  wordsOf(text.slice(0, 200))
    .slice(0, mostWords)
    .map((word) => word.slice(0, 40))
