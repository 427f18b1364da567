import { defineRoutes, type Visit } from '#platform/web/index.ts'
import { bookRows } from '../../acts/books/extract-book.ts'
import { words } from '../../messages/index.ts'
import { UnknownCodePage } from '../../pages/books/unknown-code-page.tsx'
import { VerifyPage } from '../../pages/books/verify-page.tsx'
import { digestOf } from '../../acts/books/digest-of.ts'
import { compareRows, isSame } from '../../rules/books/compare.ts'
import { findExtractByCode, findExtractLine } from '../../store/books/extracts.ts'
import { urls } from '../../urls.ts'
import { shownSignature } from './shown-signature.ts'

/** A code as people type it: with or without hyphens, in small letters, with O for 0 and I or L for 1. */
const tidy = (typed: string): string =>
  typed
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
    .slice(0, 32)

async function verify(visit: Visit, typed: string): Promise<Response> {
  const { language } = visit
  const title = words.in(language)('verify')
  const found = await visit.readAsSystem('verify-extract', async (reader) => {
    const extract = await findExtractByCode(reader, tidy(typed))
    if (!extract) return undefined
    const { content, bookId } = extract
    const from = Temporal.PlainDate.from(content.from)
    const until = Temporal.PlainDate.from(content.until)
    const line = await findExtractLine(reader, extract)
    const comparison = compareRows(
      content.rows,
      await bookRows(reader, content.kind, { bookId, from, until }),
    )
    const whole = digestOf(content) === extract.digest && line?.digest === extract.digest
    const broken = !whole || comparison.missing.length > 0 || comparison.displaced.length > 0
    const verdict = broken
      ? ('broken' as const)
      : isSame(comparison)
        ? ('same' as const)
        : ('changed' as const)
    const signature = await shownSignature(reader, extract.id)
    return { extract, comparison, line, verdict, signature, now: reader.now }
  })
  if (!found) return visit.publicPage({ title, status: typed ? 404 : 200 }, <UnknownCodePage typed={typed} />)
  return visit.publicPage({ title }, <VerifyPage {...{ language, ...found }} />)
}

/** Comparing a printed extract with its book: open to whoever holds the sheet. */
export const verifyingRoutes = defineRoutes(({ get }) => {
  get(urls.verifyCode, { who: 'anyone' }, (visit) =>
    verify(visit, visit.query('ma')?.trim().slice(0, 60) ?? ''),
  )
  get(urls.verifyExtract, { who: 'anyone' }, (visit) => verify(visit, visit.param('code').slice(0, 60)))
})
