export type Language = 'vi' | 'en'
export const languages: readonly Language[] = ['vi', 'en']

export type Params = Readonly<Record<string, string | number>>
/** A sentence with `{name}` places, or a function where English needs a plural. */
export type Sentence = string | ((params: Params) => string)
export type Sentences<Key extends string = string> = Readonly<Record<Key, Sentence>>

/** Says the sentence of a key in one language. */
export type Say<Key extends string = string> = (key: Key, params?: Params) => string

export type Words<Key extends string> = {
  readonly vi: Sentences<Key>
  readonly en: Sentences<Key>
  /** The sayer of one language. */
  in(language: Language): Say<Key>
}

/** Puts values into the `{name}` places of a sentence; an unknown place stays visible. */
export function fill(sentence: Sentence, params?: Params): string {
  if (typeof sentence === 'function') return sentence(params ?? {})
  if (!params) return sentence
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(params[name] ?? place))
}

const everyWord = new Map<string, { vi: Sentence; en: Sentence }>()

/** Declares the sentences of one room in both languages; the types refuse a language that lacks a key. Keys with a dot can be said from anywhere by `sayAny`. */
export function defineWords<const Vi extends Sentences>(
  vi: Vi,
  en: { readonly [Key in keyof Vi]: Sentence },
): Words<keyof Vi & string> {
  for (const key of Object.keys(vi)) if (key.includes('.')) everyWord.set(key, { vi: vi[key]!, en: en[key]! })
  const sayer = (sentences: Sentences): Say<keyof Vi & string> => {
    return (key, params) => fill(sentences[key] ?? key, params)
  }
  const sayers = { vi: sayer(vi), en: sayer(en) }
  return { vi, en, in: (language) => sayers[language] }
}

/** Says a sentence by its full dotted code, whichever room declared it: how refusals and invalid fields become sentences. */
export function sayAny(language: Language, code: string, params?: Params): string {
  const word = everyWord.get(code)
  return word ? fill(word[language], params) : code
}
