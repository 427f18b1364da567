import type { PdfReport } from '#kit/pades/index.ts'

/** A page to be looked at side by side: the bytes as signed end at `end`. */
export type PageToCompare = { readonly page: number; readonly end: number }

/** Most pages that are shown side by side. */
const most = 3

/** Pages on which something came after a signature that nobody allowed, as the first signature before it saw them. */
export function pagesToCompare({ signatures }: PdfReport): PageToCompare[] {
  const found = new Map<number, number>()
  for (const { changes, end } of signatures)
    for (const { page, harm } of changes)
      if (page !== undefined && harm === 'suspicious' && end > 0 && !found.has(page)) found.set(page, end)
  return [...found].map(([page, end]) => ({ page, end })).slice(0, most)
}
