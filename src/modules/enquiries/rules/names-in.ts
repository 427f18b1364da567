import { fold } from '#kit/vietnamese/index.ts'

/** Whether a text says the whole name of somebody, with or without its marks; a name of one word is too common to tell. */
export function namesIn(text: string, name: string): boolean {
  const words = fold(name).split(' ').filter(Boolean)
  if (words.length < 2) return false
  const spaced = ` ${fold(text).replaceAll(/[^a-z0-9]+/g, ' ')} `
  return spaced.includes(` ${words.join(' ')} `)
}
