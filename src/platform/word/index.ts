import type { Paper } from '#kit/papers/index.ts'
import type { ReadWord } from './read-word.ts'

export type { ReadWord } from './read-word.ts'

/** What a `.docx` is called on the wire. */
export const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

// What reads and writes Word is large: it is loaded when it is first asked for.

/** @see ./write-word.ts */
export const writeWord = async (paper: Paper, text: string): Promise<Uint8Array> =>
  (await import('./write-word.ts')).writeWord(paper, text)

/** @see ./read-word.ts */
export const readWord = async (path: string): Promise<ReadWord> =>
  (await import('./read-word.ts')).readWord(path)

/** @see ./read-word-page.ts */
export const readWordPage = async (path: string): Promise<string | undefined> =>
  (await import('./read-word-page.ts')).readWordPage(path)
