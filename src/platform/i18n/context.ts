import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Language, Say, Words } from './words.ts'

/** The language of parts that are rendered by themselves; pages are rendered within `inLanguage`. */
export const LanguageContext = createContext<Language>('vi')

let spoken: Language | undefined

/**
 * Renders a page, whose parts all speak this language. Not with the provider of the context: what a provider leaves behind outlives its page, and collecting it took
 * a third of the processor time of rendering (ADR 0021). Rendering never waits, so pages do not meet here.
 */
export function inLanguage<Rendered>(language: Language, render: () => Rendered): Rendered {
  const before = spoken
  spoken = language
  try {
    return render()
  } finally {
    spoken = before
  }
}

/** The language of the page at hand. */
export function useLanguage(): Language {
  const around = useContext(LanguageContext)
  return spoken ?? around
}

/** The sayer of a room's words in the language of the page. */
export function useWords<Key extends string>(words: Words<Key>): Say<Key> {
  return words.in(useLanguage())
}
