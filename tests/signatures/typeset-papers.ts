import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { paperTemplate, printedPaper } from '#kit/papers/index.ts'
import { typeset } from '#platform/typesetting/index.ts'
import { samplePaper } from '../papers/sample-papers.ts'

/** A decision of two pages as it goes to the leader: number and date are still open. */
export async function openPaper(): Promise<Uint8Array> {
  const { date: _, ...paper } = samplePaper('quyet-dinh', { number: '' })
  const set = await typeset({ template: paperTemplate, data: printedPaper(paper), dated: paper.written })
  return set.pdf
}

/** Lines of text as a page of that size, in the face of papers. */
export async function typesetPicture(
  lines: readonly string[],
  { width, height, size = 8 }: { readonly width: number; readonly height: number; readonly size?: number },
): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'krong-picture-'))
  const template = pathToFileURL(join(folder, 'picture.typ'))
  writeFileSync(
    template,
    `#set document(date: datetime(year: 2026, month: 11, day: 25))
#set page(width: ${width}pt, height: ${height}pt, margin: 1pt)
#set text(font: "Tinos", size: ${size}pt)
${lines.join(' \\ ')}`,
  )
  const set = await typeset({ template, data: '', dated: new Temporal.PlainDate(2026, 11, 25) })
  rmSync(folder, { recursive: true })
  return set.pdf
}
