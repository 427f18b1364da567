/** A piece of a paper's text as the decree names it (NĐ 30/2020 PL I.I.II.6). */
export type Block =
  /** Legal ground: italic, one per line. */
  | { readonly kind: 'ground'; readonly text: string }
  /** A line of capitals on its own, centred and bold: the authority that issues, the title of an appendix. */
  | { readonly kind: 'caption'; readonly text: string }
  /** `QUYẾT ĐỊNH:`, `QUYẾT NGHỊ:`. */
  | { readonly kind: 'decides'; readonly text: string }
  /** Phần, Chương, Mục, Tiểu mục with their titles. */
  | { readonly kind: 'heading'; readonly label: string; readonly title: string }
  /** Điều; `titled` when the words after the number are its title and not its text. */
  | { readonly kind: 'article'; readonly label: string; readonly text: string; readonly titled: boolean }
  /** `I.` in reports and plans. */
  | { readonly kind: 'roman'; readonly label: string; readonly text: string }
  /** Khoản `1.` or `1.1.`; `titled` when it stands on its own line. */
  | { readonly kind: 'clause'; readonly label: string; readonly text: string; readonly titled: boolean }
  /** Điểm `a)`. */
  | { readonly kind: 'point'; readonly label: string; readonly text: string }
  | { readonly kind: 'dash'; readonly sign: '-' | '+'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | {
      readonly kind: 'table'
      readonly header: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }

/** What follows the paper on pages of its own. */
export type Annex = {
  /** An appendix, or a document that a decision issues (Mẫu 1.3). */
  readonly kind: 'appendix' | 'issued'
  /** `Phụ lục I`, or the name of the issued document's type. */
  readonly label: string
  readonly title: string
  readonly blocks: readonly Block[]
}

/** The text of a paper, read from what a person typed. */
export type PaperText = {
  readonly addressees: readonly string[]
  readonly blocks: readonly Block[]
  readonly annexes: readonly Annex[]
}
