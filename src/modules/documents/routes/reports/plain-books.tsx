import { today } from '#kit/calendar/index.ts'
import { type PrintedTables, tablesTemplate } from '#kit/printed-tables/index.ts'
import { formatDate, formatNumber } from '#kit/vietnamese/index.ts'
import type { Language } from '#platform/i18n/index.ts'
import { typeset } from '#platform/typesetting/index.ts'
import { defineRoutes, type Visit } from '#platform/web/index.ts'
import { words } from '../../messages/index.ts'
import { PlainBookPage } from '../../pages/reports/plain-book-page.tsx'
import { sayMoment } from '../../pages/say.ts'
import type { Scope } from '../../report-scope.ts'
import { urls } from '../../urls.ts'
import { pdfResponse } from '../papers/pdf-response.ts'
import { sendWorkbook } from '../send-table.ts'
import { type AskedReport, reportIn } from './asked.ts'
import { followUp, type PlainBook, postBook } from './plain-book.ts'
import { organOf } from '../organ-of.ts'

/** Lines of a book on one page or on sheets, and in a workbook. */
const [onPage, inFile] = [2000, 20_000]

async function readBook(visit: Visit, book: PlainBook, limit: number, language = visit.language) {
  return visit.read(async (reader) => {
    const asked: AskedReport = reportIn(visit, reader.today)
    const scope = { ...asked.scope, direction: book.direction }
    return { asked, scope, lines: await book.read(reader, scope, limit, language), now: reader.now }
  })
}

const daysOf = ({ from, until }: Scope, language: Language): string =>
  words.in(language)('report-days', { from: formatDate(from, language), until: formatDate(until, language) })

const showBook =
  (book: PlainBook) =>
  async (visit: Visit): Promise<Response> => {
    const { language } = visit
    const t = words.in(language)
    const { asked, scope, lines } = await readBook(visit, book, onPage)
    const none = { huong: undefined, theo: undefined }
    const count = formatNumber(lines.length, language)
    return visit.workspace(
      { title: t(book.name) },
      <PlainBookPage
        {...{ language, lines }}
        title={t(book.name)}
        lead={`${daysOf(scope, language)}. ${t(`${book.name}-lead`, { count })}`}
        heads={book.heads(language).map(({ head }) => head)}
        cut={lines.length === onPage ? t('follow-up-cut', { count }) : undefined}
        xlsxHref={asked.at(book.paths.xlsx(), none)}
        pdfHref={asked.at(book.paths.pdf(), none)}
        backHref={asked.at(urls.reports(), { huong: book.direction === 'outgoing' ? 'di' : undefined })}
      />,
    )
  }

const sendXlsx =
  (book: PlainBook) =>
  async (visit: Visit): Promise<Response> => {
    const { lines, scope } = await readBook(visit, book, inFile)
    const sheet = {
      name: words.in(visit.language)(book.name),
      columns: book.heads(visit.language).map(({ head, share }) => ({ header: head, width: share * 10 })),
      rows: lines.map(({ cells }) => cells),
    }
    return sendWorkbook([sheet], `${book.file}-${scope.from.toString()}-${scope.until.toString()}.xlsx`)
  }

/** The sheets are in Vietnamese whatever the language of the screen. */
const sendPdf =
  (book: PlainBook) =>
  async (visit: Visit): Promise<Response> => {
    const { lines, scope, now } = await readBook(visit, book, onPage, 'vi')
    const t = words.in('vi')
    const printed: PrintedTables = {
      title: t(book.name),
      organ: await organOf(visit),
      lines: [daysOf(scope, 'vi')],
      wide: true,
      cover: null,
      tables: [
        {
          heading: '',
          numbered: true,
          columns: book.heads('vi').map(({ head, share }) => ({ head, share })),
          rows: lines.map(({ cells }) => cells),
        },
      ],
      notes: lines.length === onPage ? [t('follow-up-cut', { count: formatNumber(onPage) })] : [],
      foot: `${t(book.name)} · ${daysOf(scope, 'vi')} · ${sayMoment(now, 'vi')}`,
      code: null,
      signers: [],
    }
    const { pdf } = await typeset({ template: tablesTemplate, data: printed, dated: today(now) })
    return pdfResponse(pdf, `${book.file}-${scope.from.toString()}.pdf`)
  }

/** The follow-up book of arrivals, and the post book of papers that leave in envelopes. */
export const plainBookRoutes = defineRoutes(({ get }) => {
  for (const book of [followUp, postBook]) {
    const official = { who: 'official' } as const
    get({ pattern: book.paths.page() }, official, showBook(book))
    get({ pattern: book.paths.xlsx() }, official, sendXlsx(book))
    get({ pattern: book.paths.pdf() }, official, sendPdf(book))
  }
})
