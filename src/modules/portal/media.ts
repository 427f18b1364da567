import type { Id } from '#kit/ids.ts'

export type MediaId = Id<'media'>

export const mediaKinds = ['picture', 'video', 'audio', 'captions', 'file'] as const
/** What something in the library is to a reader: seen, watched, heard, read along with a film, or taken away. */
export type MediaKind = (typeof mediaKinds)[number]

export const mediaLanguages = ['vi', 'en', 'bru'] as const
/** What is spoken or written in it; `bru` is Bru–Vân Kiều. */
export type MediaLanguage = (typeof mediaLanguages)[number]

export type VariantFormat = 'avif' | 'webp' | 'jpeg' | 'png'

/** What was made of a picture at once: one part of it in several widths and formats, under one name. */
export type Rendition = {
  readonly key: string
  /** Of the widest, in pixels. */
  readonly width: number
  readonly height: number
  /** Widths by format, narrowest first. */
  readonly formats: Readonly<Partial<Record<VariantFormat, readonly number[]>>>
}

/** What was made of a film at once, under one name: its sizes, the smallest first. */
export type FilmRendition = {
  readonly key: string
  readonly sizes: readonly { readonly name: '360' | '720'; readonly width: number; readonly height: number; readonly size: number }[] // prettier-ignore
}

/** What people say of something in the library. */
export type MediaWords = {
  readonly name: string
  /** What a picture shows, for who does not see it. */
  readonly alt: string
  /** Said on purpose: it shows nothing that the text does not say. */
  readonly decorative: boolean
  readonly caption: string
  readonly credit: string
  readonly language: MediaLanguage
  /** Who agreed to be shown, and how. */
  readonly consent: string
  readonly place: string
}

/** Where the eye goes, in parts of a thousand from the upper left. */
export type FocusPoint = { readonly x: number; readonly y: number }

/** What an article's page needs of something that it shows. */
export type ShownMedia = Omit<MediaWords, 'consent' | 'place'> & {
  readonly id: MediaId
  readonly key: string
  readonly kind: MediaKind
  readonly fileName: string
  readonly type: string
  /** In bytes. */
  readonly size: number
  readonly seconds: number | null
  /** The whole picture, and its cut at 16:9; null until they are made. */
  readonly whole: Rendition | null
  readonly banner: Rendition | null
  /** What browsers are sent of a film; null until it is made. */
  readonly film: FilmRendition | null
}

/** Something in the library of an authority. */
export type Media = ShownMedia &
  Pick<MediaWords, 'consent' | 'place'> & {
    readonly authorityId: Id<'authority'>
    readonly fileId: Id<'file'>
    /** SHA-256 of its bytes. */
    readonly hash: string
    readonly width: number | null
    readonly height: number | null
    readonly animated: boolean
    readonly focus: FocusPoint
    readonly failed: string | null
    readonly sample: boolean
    readonly madeAt: Temporal.Instant
    readonly madeByName: string
    readonly withdrawnAt: Temporal.Instant | null
  }

export const libraryStates = ['usable', 'undescribed', 'withdrawn'] as const
/** Which part of the library is looked at: what may be used, pictures that nobody described, what was withdrawn. */
export type LibraryState = (typeof libraryStates)[number]
