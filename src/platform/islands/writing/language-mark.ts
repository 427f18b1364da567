import type { TextLanguage } from '#kit/rich-text/index.ts'
import type { MarkSpec } from 'prosemirror-model'

/** As kit/rich-text has them; every other is dropped. */
export const languages: readonly TextLanguage[] = ['en', 'lo', 'bru', 'vi']

/** The language of words that are in another than the article. */
export const languageMark: MarkSpec = {
  attrs: { lang: {} },
  parseDOM: [
    {
      tag: 'span[lang]',
      getAttrs: (element) => {
        const lang = languages.find((one) => one === element.getAttribute('lang'))
        return lang ? { lang } : false
      },
    },
  ],
  toDOM: ({ attrs }) => ['span', { lang: String(attrs['lang']) }, 0],
}
