/** What reading may drop or change; the editor is told in words that the caller has. */
export type ChangeCode =
  /** Dropped: what runs, what says how things look, what speaks to machines or is not seen. */
  | 'script'
  | 'style-sheet'
  | 'comment'
  | 'event-handler'
  | 'appearance'
  | 'hidden'
  | 'spaces'
  | 'empty-paragraph'
  /** Dropped with what stood in it: frames and applets, SVG and formulas, fields of forms, remarks and deletions of reviewers. */
  | 'embedded'
  | 'drawing'
  | 'form-field'
  | 'review'
  /** Dropped: pictures and recordings that the site does not have (yet), links that lead nowhere or run something (their text stays). */
  | 'picture'
  | 'recording'
  | 'link'
  /** Changed: levels of headings, headings inside something, paragraphs to list items, layout tables to paragraphs, a bold first row to headers. */
  | 'heading-level'
  | 'heading-nested'
  | 'list-made'
  | 'layout-table'
  | 'header-row'
  /** Too deep: taken out of what it stood in. */
  | 'nesting'
  /** Too long: the end is missing. */
  | 'cut-off'

/** A picture that the text shows and the site does not have: an address, or the picture itself as `data:`. */
export type MissingPicture = { readonly source: string; readonly alt: string }

export type ReadReport = {
  readonly changes: Readonly<Partial<Record<ChangeCode, number>>>
  /** Each source once. A caller that fetches them reads again with a `picture` that knows them. */
  readonly missingPictures: readonly MissingPicture[]
}

/** More pictures than any article has. */
const mostMissing = 500

/** Counts while a text is read. */
export class Counting {
  readonly #changes: Partial<Record<ChangeCode, number>> = {}
  readonly #missing = new Map<string, MissingPicture>()

  count(code: ChangeCode, times = 1): void {
    if (times > 0) this.#changes[code] = (this.#changes[code] ?? 0) + times
  }

  miss(picture: MissingPicture): void {
    if (this.#missing.size < mostMissing && !this.#missing.has(picture.source))
      this.#missing.set(picture.source, picture)
  }

  report(): ReadReport {
    return { changes: { ...this.#changes }, missingPictures: [...this.#missing.values()] }
  }
}
