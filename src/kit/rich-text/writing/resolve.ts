import type { Language } from '../../vietnamese/index.ts'

/** One picture as the site has it. */
export type ResolvedPicture = {
  /** What every browser can show. */
  readonly src: string
  /** Better ones, the best first: `srcset` of one type. */
  readonly sources: readonly { readonly type: string; readonly srcset: string }[]
  /** How wide it is shown, as the attribute `sizes` says it. */
  readonly sizes?: string
  readonly width: number
  readonly height: number
}

/** One file as the site has it; `size` in bytes. */
export type ResolvedFile = {
  readonly href: string
  readonly name: string
  readonly size: number
  /** The address is that of a page about the file, not of its bytes. */
  readonly isPage?: boolean
  /** Of a film: where it is in other forms, the best first; the last is for everybody. */
  readonly sources?: readonly { readonly href: string; readonly type: string; readonly media?: string }[]
  /** Of a film: the picture that stands there until it plays. */
  readonly poster?: string | undefined
}

/** Finds what a document names by id; what is not found is not written. */
export type Resolve = {
  readonly picture: (id: string) => ResolvedPicture | undefined
  readonly file: (id: string) => ResolvedFile | undefined
  /** Pictures of a gallery get an anchor of their own (`anh.1`), to which they lead. */
  readonly anchors?: boolean
  /** Nothing of a recording is fetched until it is played: for pages with many of them. */
  readonly waits?: boolean
  /** Of the few words that the page adds; Vietnamese unless told. */
  readonly language?: Language
}

/** The words that a page adds of its own. */
export const addedWords = {
  vi: { table: 'Bảng', transcript: 'Bản chép lời', captions: 'Phụ đề' },
  en: { table: 'Table', transcript: 'Transcript', captions: 'Captions' },
} as const
