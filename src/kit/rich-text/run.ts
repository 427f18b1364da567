import { cleanInline } from './clean-text.ts'
import { type Mark, marks, type TextLanguage } from './document.ts'

/** A stretch of a line in one look: inlines laid flat. `marks` has one bit per mark; a line break is the text `\n`. */
export type Run = {
  readonly text: string
  readonly marks: number
  readonly href: string | undefined
  readonly language?: TextLanguage | undefined
}

/** The bit of a mark. */
export const bitOf = (mark: Mark): number => 1 << marks.indexOf(mark)

/** A line break. */
export const breakRun: Run = { text: '\n', marks: 0, href: undefined }

/** Whether a run is a line break. */
export const isBreak = (run: Run): boolean => run.text === '\n'

/** A run of one look; its text becomes clean; a link is underlined already. */
export const textRun = (text: string, { marks: bits, href, language }: Omit<Run, 'text'>): Run => ({
  text: cleanInline(text),
  marks: href === undefined ? bits : bits & ~bitOf('underline'),
  href,
  language,
})
