import { today } from '#kit/calendar/index.ts'
import { tablesTemplate, type PrintedTables } from '#kit/printed-tables/index.ts'
import { permit } from '#kit/refusal.ts'
import { formatDate } from '#kit/vietnamese/index.ts'
import { listBooks } from '#modules/registers/index.ts'
import { typeset } from '#platform/typesetting/index.ts'
import { defineRoutes, type FormState, freshForm, type Visit } from '#platform/web/index.ts'
import { z } from 'zod'
import { extractBook } from '../../acts/books/extract-book.ts'
import { generalStanding } from '../../acts/standing.ts'
import type { Extract } from '../../extract.ts'
import { words } from '../../messages/index.ts'
import { bookColumns } from '../../pages/books/columns.ts'
import { ExtractPage } from '../../pages/books/extract-page.tsx'
import { coverLines, spaced } from '../../pages/books/extract-words.ts'
import { ExtractsPage } from '../../pages/books/extracts-page.tsx'
import { sayMoment } from '../../pages/say.ts'
import { mayExtract } from '../../rules/books/access.ts'
import { getExtract, listExtracts } from '../../store/books/extracts.ts'
import { urls } from '../../urls.ts'
import { idIn } from '../document-in.ts'
import { chosen, day } from '../forms.ts'
import { pdfResponse } from '../papers/pdf-response.ts'
import { sendWorkbook } from '../send-table.ts'
import { asAddress, qrSvg } from './qr-picture.ts'

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

/** Where the sheet is compared by whoever holds it. */
const addressOf = (visit: Visit, { code }: Extract): string =>
  new URL(urls.verifyExtract({ code }), visit.url.origin).href

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

async function extractIn(visit: Visit): Promise<Extract> {
  permit(mayExtract(generalStanding(visit)))
  return visit.read((reader) => getExtract(reader, idIn<'extract'>(visit)))
}

async function showExtract(visit: Visit): Promise<Response> {
  const extract = await extractIn(visit)
  const address = addressOf(visit, extract)
  return visit.workspace(
    { title: extract.content.book },
    <ExtractPage
      language={visit.language}
      {...{ extract, address }}
      picture={asAddress(await qrSvg(address))}
    />,
  )
}

/** The sheets as they are bound: in Vietnamese whatever the language of the screen. */
async function sendExtractPdf(visit: Visit): Promise<Response> {
  const extract = await extractIn(visit)
  const { content, code, digest, madeAt, madeByName } = extract
  const t = words.in('vi')
  const address = addressOf(visit, extract)
  const cover = coverLines(content, 'vi')
  const printed: PrintedTables = {
    title: content.book,
    organ: content.organ,
    lines: [cover.join(' · ')],
    wide: true,
    cover: { lines: cover },
    tables: [
      {
        heading: '',
        numbered: true,
        columns: bookColumns(content.kind, 'vi'),
        rows: content.rows.map(({ cells }) => cells),
      },
    ],
    notes: [],
    foot: `${content.book}, ${content.year} · ${t('extract-code', { code: spaced(code) })} · ${digest.slice(0, 16)}`,
    code: {
      svg: await qrSvg(address),
      words: [
        t('extract-code', { code: spaced(code) }),
        t('extract-check', { address }),
        t('extract-made-by', { name: madeByName, at: sayMoment(madeAt, 'vi') }),
        t('extract-digest', { digest }),
      ],
    },
    signers: [t('extract-signer'), t('extract-chief')],
  }
  const { pdf } = await typeset({ template: tablesTemplate, data: printed, dated: today(madeAt) })
  return pdfResponse(pdf, `trich-luc-${spaced(code)}.pdf`)
}

async function sendExtractXlsx(visit: Visit): Promise<Response> {
  const { content, code } = await extractIn(visit)
  const sheet = {
    name: content.book,
    columns: bookColumns(content.kind, 'vi').map(({ head, share }) => ({ header: head, width: share * 10 })),
    rows: content.rows.map(({ cells }) => cells),
  }
  return sendWorkbook([sheet], `trich-luc-${spaced(code)}.xlsx`)
}

/** Printing register books. */
export const bookRoutes = defineRoutes(({ get, post }) => {
  get(urls.extracts, official, (visit) => showExtracts(visit))
  post(urls.extracts, official, makeExtract)
  get(urls.extract, official, showExtract)
  get(urls.extractPdf, official, sendExtractPdf)
  get(urls.extractXlsx, official, sendExtractXlsx)
})
