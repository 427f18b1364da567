import type { Signer, SignerUnavailable, TimeStamper } from '#kit/cms/index.ts'
import { signPdf, type PlacedPicture } from '#kit/pades/making/index.ts'

/** A mark that has been drawn, and its page counted from 0. */
export type DrawnMark = PlacedPicture & { readonly page: number }

export type FileToSign = {
  readonly bytes: Uint8Array
  readonly signer: Signer
  /** Stamps the time; without it the signature is of level B-B. */
  readonly stamper?: TimeStamper | undefined
  /** Name of the field; one that waits under this name is filled. Further pages with marks take `name-2`, `name-3`. */
  readonly field: string
  readonly marks: readonly DrawnMark[]
  readonly reason: string
  readonly location: string
  readonly name: string
  readonly at: Temporal.Instant
}

export type SignedFile = {
  readonly bytes: Uint8Array
  /** Of the lowest of the signatures that were made. */
  readonly level: 'B-B' | 'B-T'
  /** Why a time was not stamped that should have been. */
  readonly unstamped?: SignerUnavailable
}

/** The marks page by page: a signature shows on one page only (ISO 32000-2, clause 12.7.5.5); without marks it shows nowhere. */
function byPage(marks: readonly DrawnMark[]): (readonly DrawnMark[])[] {
  const pages = [...new Set(marks.map(({ page }) => page))].toSorted((one, other) => one - other)
  return pages.length === 0 ? [[]] : pages.map((page) => marks.filter((mark) => mark.page === page))
}

/**
 * Signs a PDF for one person or authority: one signature for each page that shows something of it. Where the time is not stamped the signature
 * stays B-B and says why. Throws SignatureNotMade and SignerUnavailable; nothing is kept here.
 */
export async function signFile(file: FileToSign): Promise<SignedFile> {
  const { signer, stamper, field, reason, location, name, at } = file
  let made: SignedFile = { bytes: file.bytes, level: 'B-T' }
  for (const [index, marks] of byPage(file.marks).entries()) {
    const { bytes, level, unstamped } = await signPdf(made.bytes, {
      signer,
      field: index === 0 ? field : `${field}-${index + 1}`,
      reason,
      location,
      name,
      at,
      ...(marks[0] ? { page: marks[0].page, appearances: marks } : {}),
      ...(stamper ? { timeStamper: stamper, unstamped: 'kept' as const } : {}),
    })
    made = {
      ...made,
      bytes,
      level: level === 'B-B' ? level : made.level,
      ...(unstamped ? { unstamped } : {}),
    }
  }
  return made
}
