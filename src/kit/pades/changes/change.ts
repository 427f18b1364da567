import type { PdfDict } from '#kit/pdf/index.ts'

/** A change between two revisions as it was seen, before anybody says whether it was allowed. */
export type SeenChange = {
  /** Stable code; a detail may follow after a colon. */
  readonly kind: string
  /** What it takes for the change to be all right. */
  readonly needs:
    | 'nothing'
    /** Permission to fill forms (DocMDP 2 and up), for a field that no lock names. */
    | 'filling'
    /** Permission to annotate (DocMDP 3). */
    | 'annotating'
    /** Nobody can permit it. */
    | 'never'
  readonly page?: number
  readonly rectangle?: readonly [number, number, number, number]
  /** Full name of the form field that changed. */
  readonly field?: string
  /** Text that the change shows, where it is text. */
  readonly text?: string
  /** The revision in which it came. */
  readonly revision: number
}

/** A page of a revision in the order of reading. */
export type Page = { readonly number: number | undefined; readonly dict: PdfDict }
