import { fold } from '#kit/vietnamese/index.ts'

/** What people sign with who do not say who they are, folded; the words of every official text as well. */
const signatures = new Set(['nguoi dan', 'cong dan', 'an danh', 'ban doc', 'cu tri', 'ba con'])

/** The folded words of a whole name; none where it is too common to tell anybody: one word, or what many sign with. */
export function nameWords(name: string): string[] {
  const words = fold(name).split(' ').filter(Boolean)
  return words.length < 2 || signatures.has(words.join(' ')) ? [] : words
}

/** Whether a text says the whole name of somebody, with or without its marks. */
export function namesIn(text: string, name: string): boolean {
  const words = nameWords(name)
  if (words.length === 0) return false
  const spaced = ` ${fold(text).replaceAll(/[^a-z0-9]+/g, ' ')} `
  return spaced.includes(` ${words.join(' ')} `)
}
