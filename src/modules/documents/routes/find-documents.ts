import type { Reader } from '#platform/database/index.ts'
import type { Language } from '#platform/i18n/index.ts'
import { generalStanding } from '../acts/standing.ts'
import { words } from '../messages/index.ts'
import { listDocuments } from '../store/list-documents.ts'
import { urls } from '../urls.ts'
import { findCaseFiles } from './case-files/find-files.ts'
import { eyesOf } from './lists.tsx'

/** Documents that the palette offers for what was typed: a reference, or words of the abstract. */
export async function findDocuments(
  reader: Reader,
  text: string,
  language: Language,
): Promise<{ href: string; label: string; hint?: string }[]> {
  const eyes = eyesOf(generalStanding(reader))
  const found = await Promise.all(
    (['incoming', 'outgoing'] as const).map((direction) =>
      listDocuments(reader, { direction, queue: 'all', text }, eyes, { limit: 6 }),
    ),
  )
  const first = found
    .flat()
    .map(({ id, abstract, reference }) => ({ href: urls.document({ id }), label: abstract, hint: reference }))
  return [
    ...first,
    ...(await findCaseFiles(reader, text)),
    { href: urls.search(null, { q: text }), label: words.in(language)('search-all', { text }) },
  ]
}
