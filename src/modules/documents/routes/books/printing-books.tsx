import { permit } from '#kit/refusal.ts'
import { formatDate } from '#kit/vietnamese/index.ts'
import { bookKinds, listBooks } from '#modules/registers/index.ts'
import { findPreservationOf } from '#modules/signatures/index.ts'
import { pictureAddress, qrSvg } from '#platform/typesetting/index.ts'
import { defineRoutes, type FormState, freshForm, type Visit } from '#platform/web/index.ts'
import { z } from 'zod'
import { extractBook } from '../../acts/books/extract-book.ts'
import { signedSubject } from '../../acts/books/sign-extract.ts'
import { generalStanding } from '../../acts/standing.ts'
import { words } from '../../messages/index.ts'
import { ExtractPage } from '../../pages/books/extract-page.tsx'
import { ExtractsPage } from '../../pages/books/extracts-page.tsx'
import { mayExtract, maySignExtract } from '../../rules/books/access.ts'
import { listExtracts } from '../../store/books/extracts.ts'
import { urls } from '../../urls.ts'
import { chosen, day } from '../forms.ts'
import { shownSignature } from './shown-signature.ts'
import { addressOf, extractIn, sendExtractPdf, sendExtractXlsx } from './sheets.ts'

const official = { who: 'official' } as const
const needed = day.refine((date) => date !== null, 'documents.days-needed')
const extractForm = z.object({
  bookId: chosen<'book'>('documents.choose-book'),
  from: needed,
  until: needed,
  volume: z
    .string()
    .optional()
    .transform((typed) => typed?.trim().slice(0, 20) || '1'),
})

async function showExtracts(visit: Visit, form?: FormState, status = 200): Promise<Response> {
  permit(mayExtract(generalStanding(visit)))
  const { language, csrf } = visit
  const found = await visit.read(async (reader) => ({
    books: [
      ...(await listBooks(reader, reader.today.year)),
      ...(await listBooks(reader, reader.today.year - 1)),
    ],
    extracts: await listExtracts(reader),
    day: reader.today,
  }))
  const first = found.day.with({ day: 1 })
  const fresh = freshForm({ from: formatDate(first), until: formatDate(found.day), volume: '1' })
  return visit.workspace(
    { title: words.in(language)('extracts'), status },
    <ExtractsPage
      {...{ language, csrf }}
      form={form ?? fresh}
      extracts={found.extracts}
      books={found.books
        .filter(({ kind }) => kind !== 'secret')
        .toSorted((a, b) => b.year - a.year || bookKinds.indexOf(a.kind) - bookKinds.indexOf(b.kind))
        .map(({ id, name, year }) => ({ id, name: `${name}, ${year}` }))}
    />,
  )
}

async function makeExtract(visit: Visit): Promise<Response> {
  const form = await visit.form(extractForm)
  if (!form.ok) return showExtracts(visit, form, 422)
  const { from, until, ...rest } = form.value
  const made = await visit.attempt(extractBook, { ...rest, from: from!, until: until! }, form)
  if (!made.ok) return showExtracts(visit, made.form, made.form.refusal?.status)
  return visit.redirect(urls.extract({ id: made.value }), { code: 'documents.extract-made' })
}

async function showExtract(visit: Visit): Promise<Response> {
  const extract = await extractIn(visit)
  const address = addressOf(visit, extract)
  const { signature, preservation } = await visit.read(async (reader) => {
    const found = await shownSignature(reader, extract.id)
    const raised = found && { subject: signedSubject(extract.id), hash: found.signed.file.hash }
    return { signature: found, preservation: raised && (await findPreservationOf(reader, raised)) }
  })
  const maySign = !signature && maySignExtract(generalStanding(visit)).length === 0
  return visit.workspace(
    { title: extract.content.book },
    <ExtractPage
      language={visit.language}
      {...{ extract, address, signature, preservation, maySign }}
      picture={pictureAddress(await qrSvg(address))}
    />,
  )
}

/** Printing register books. */
export const bookRoutes = defineRoutes(({ get, post }) => {
  get(urls.extracts, official, (visit) => showExtracts(visit))
  post(urls.extracts, official, makeExtract)
  get(urls.extract, official, showExtract)
  get(urls.extractPdf, official, sendExtractPdf)
  get(urls.extractXlsx, official, sendExtractXlsx)
})
