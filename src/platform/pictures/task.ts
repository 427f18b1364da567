import type { Frame } from './frame.ts'
import type { MadeVariants, Picture, PictureSource, RefusedPicture, VariantFormat } from './picture.ts'

type Given = {
  readonly source: PictureSource
  /** Width times height that is taken. */
  readonly pixels: number
  /** When it is given up. */
  readonly milliseconds: number
}

export type ExamineTask = Given & { readonly kind: 'examine' }

export type VariantsTask = Given & {
  readonly kind: 'variants'
  readonly frame: Frame
  readonly widths: readonly number[]
  readonly formats: readonly Exclude<VariantFormat, 'png'>[]
}

export type Task = ExamineTask | VariantsTask
export type Answer = Picture | MadeVariants | RefusedPicture

/** What a process says: that it has a picture whole and begins with it, and how it ended. */
export type Told =
  | { readonly about: 'begun' }
  | { readonly about: 'end'; readonly answer: Answer }
  /** The file cannot be read at all: no word about the picture. */
  | { readonly about: 'fault'; readonly fault: string }
