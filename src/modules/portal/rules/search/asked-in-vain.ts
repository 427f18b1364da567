import { findPersonalData } from '#kit/rich-text/index.ts'
import { wordsOf } from './words.ts'

/** Long figures are somebody's number more often than they are a word. */
const isSomebodys = (text: string) =>
  text.includes('@') || /\d{6}/.test(text.replaceAll(/[\s.-]/g, '')) || findPersonalData(text).length > 0

/** What is kept of a question that found nothing: its folded words; nothing where it looks like data of a person or is no question. */
export function askedInVain(text: string): string | undefined {
  const asked = wordsOf(text).join(' ')
  return asked.length < 2 || asked.length > 60 || isSomebodys(text) ? undefined : asked
}
