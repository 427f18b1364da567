import type { VNode } from 'preact'
import { type Language, type Params, useLanguage, useWords } from '#platform/i18n/index.ts'
import { type Word, words } from '../messages/index.ts'

type SayProps =
  | { readonly word: Word; readonly params?: Params; readonly as?: (sentence: string) => VNode }
  | { readonly language: (language: Language) => VNode }

/** Says a word in the language of the page; `as` hands the sentence on where a plain text is needed (options, attributes). */
export function Say(props: SayProps): VNode {
  const t = useWords(words)
  const language = useLanguage()
  if ('language' in props) return props.language(language)
  const sentence = t(props.word, props.params)
  return props.as ? props.as(sentence) : <>{sentence}</>
}
