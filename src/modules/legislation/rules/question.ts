import { fold } from '#kit/vietnamese/index.ts'

/** What somebody typed into the search box as a question of PostgreSQL: every word, without marks, each may go on; undefined where no word is in it. */
export function questionOf(typed: string): string | undefined {
  const words =
    fold(typed)
      .match(/[a-z0-9]+/g)
      ?.slice(0, 12) ?? []
  return words.length === 0 ? undefined : words.map((word) => `${word}:*`).join(' & ')
}
