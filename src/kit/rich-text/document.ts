export const marks = ['strong', 'emphasis', 'underline', 'strike', 'superscript', 'subscript'] as const
/** How a piece of text is set apart; always in this order. */
export type Mark = (typeof marks)[number]

export const textLanguages = ['vi', 'en', 'lo', 'bru'] as const
/** A language that words may be in (BCP 47): Vietnamese, English, Lao, Bru–Vân Kiều. */
export type TextLanguage = (typeof textLanguages)[number]

export type Text = {
  readonly kind: 'text'
  readonly text: string
  readonly marks?: readonly Mark[]
  /** Where it is another than that of the article: who reads aloud pronounces it so. */
  readonly language?: TextLanguage
}
export type Break = { readonly kind: 'break' }
/** `href` is http, https, mailto, tel, or a path of the site that begins with `/`. */
export type Link = {
  readonly kind: 'link'
  readonly href: string
  readonly content: readonly (Text | Break)[]
}
export type Inline = Text | Break | Link

export const alignments = ['center', 'right'] as const
export type Alignment = (typeof alignments)[number]

export type Paragraph = {
  readonly kind: 'paragraph'
  readonly align?: Alignment
  readonly content: readonly Inline[]
}

/** Stands at the top of the document only; level 1 is the title of the article, which is no part of its text. */
export type Heading = {
  readonly kind: 'heading'
  readonly level: 2 | 3 | 4
  readonly content: readonly Inline[]
}

export const numberings = ['letters', 'capital-letters', 'roman', 'capital-roman'] as const
/** How an ordered list counts, where not 1, 2, 3. */
export type Numbering = (typeof numberings)[number]

export type List = {
  readonly kind: 'list'
  readonly ordered: boolean
  readonly numbering?: Numbering
  /** The number of the first item, where not 1. */
  readonly start?: number
  readonly items: readonly (readonly Block[])[]
}

export type Quote = { readonly kind: 'quote'; readonly blocks: readonly Block[] }

/** A cell holds no table, however deep. */
export type Cell = {
  readonly colspan?: number
  readonly rowspan?: number
  readonly blocks: readonly Block[]
}

export type Table = {
  readonly kind: 'table'
  readonly caption: readonly Inline[]
  /** How many of the first rows are headers of the columns. */
  readonly headerRows: number
  /** Whether the first cell of every other row is the header of the row. */
  readonly headerColumn: boolean
  readonly rows: readonly (readonly Cell[])[]
}

export type Figure = {
  readonly kind: 'figure'
  /** UUID of a picture that the authority keeps. */
  readonly picture: string
  /** What the picture shows, for who does not see it; empty where nobody has said it yet, or where it is decorative. */
  readonly alt: string
  /** Says nothing that the text does not say: an empty `alt` is right. */
  readonly decorative: boolean
  readonly caption: readonly Inline[]
}

export type Gallery = { readonly kind: 'gallery'; readonly figures: readonly Figure[] }

export type Video = {
  readonly kind: 'video'
  readonly file: string
  readonly title: string
  /** A WebVTT file. */
  readonly captions?: string
  /** What is said, line by line. */
  readonly transcript: string
}

export type Audio = {
  readonly kind: 'audio'
  readonly file: string
  readonly title: string
  readonly transcript: string
}

export type Attachment = { readonly kind: 'attachment'; readonly file: string; readonly title: string }
export type Rule = { readonly kind: 'rule' }

export type Block =
  | Paragraph
  | Heading
  | List
  | Quote
  | Table
  | Figure
  | Gallery
  | Video
  | Audio
  | Attachment
  | Rule

/** The text of an article, as JSON keeps it. */
export type RichText = { readonly version: 1; readonly blocks: readonly Block[] }
