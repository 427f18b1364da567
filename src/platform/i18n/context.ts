import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Language, Say, Words } from './words.ts'

/** The language of the page being rendered. */
export const LanguageContext = createContext<Language>('vi')

/** The sayer of a room's words in the language of the page. */
export function useWords<Key extends string>(words: Words<Key>): Say<Key> {
  return words.in(useContext(LanguageContext))
}

/** The language of the page at hand. */
export function useLanguage(): Language {
  return useContext(LanguageContext)
}
