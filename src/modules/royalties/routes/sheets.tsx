import { parseMonth, formatMonth } from '#kit/vietnamese/index.ts'
import { isId } from '#kit/ids.ts'
import { permit, reason, refuse } from '#kit/refusal.ts'
import { findAuthority } from '#modules/organisations/index.ts'
import { contentDisposition } from '#platform/files/index.ts'
import { writeCsv } from '#platform/spreadsheets/index.ts'
import { defineRoutes, type FormState, freshForm, type Visit } from '#platform/web/index.ts'
import { closeSheet } from '../acts/close-sheet.ts'
import { readMonth } from '../acts/read-month.ts'
import { words } from '../messages/index.ts'
import { nameSheet } from '../parts/name-sheet.ts'
import { MonthPage, SheetPage } from '../pages/sheet-page.tsx'
import { SheetsPage } from '../pages/sheets-page.tsx'
import type { SheetId } from '../royalty.ts'
import { mayClose, mayPropose } from '../rules/access.ts'
import { sheetRows } from '../rules/sheet-rows.ts'
import { listOnSheet, listToPay } from '../store/proposals.ts'
import { getSheet, listPayments, listSheets } from '../store/sheets.ts'
import { urls } from '../urls.ts'
import { closeForm } from './forms.ts'

const official = { who: 'official' } as const

async function showSheets(visit: Visit): Promise<Response> {
  permit(mayPropose(visit.actor))
  const { sheets, waiting, today } = await visit.read(async (reader) => ({
    sheets: await listSheets(reader, 60),
    waiting: (await listToPay(reader, reader.today)).length,
    today: reader.today,
  }))
  const { language } = visit
  const months = [today.with({ day: 1 }), today.with({ day: 1 }).subtract({ months: 1 })]
  return visit.workspace(
    { title: words.in(language)('sheets') },
    <SheetsPage {...{ sheets, months, waiting, language }} />,
  )
}

const monthIn = (visit: Visit) =>
  parseMonth(visit.param('month')) ?? refuse(404, reason('royalties.month-wrong'))

async function showMonth(visit: Visit, form: FormState = freshForm(), status = 200): Promise<Response> {
  permit(mayPropose(visit.actor))
  const month = monthIn(visit)
  const found = await visit.read((reader) => readMonth(reader, month))
  const { actor, language, csrf } = visit
  const closes = mayClose(actor).length === 0
  return visit.workspace(
    { title: words.in(language)('sheet', { month: formatMonth(month) }), status },
    <MonthPage {...{ month, ...found, language, csrf, form, closes }} />,
  )
}

async function close(visit: Visit): Promise<Response> {
  const form = await visit.form(closeForm)
  if (!form.ok) return showMonth(visit, form, 422)
  const done = await visit.attempt(closeSheet, { month: monthIn(visit), seen: form.value.seen }, form)
  if (!done.ok) return showMonth(visit, done.form, done.form.refusal?.status)
  return visit.redirect(urls.sheet({ sheet: done.value }), { code: 'royalties.closed' })
}

async function readSheet(visit: Visit) {
  permit(mayPropose(visit.actor))
  const typed = visit.param('sheet')
  const id = isId(typed) ? (typed as SheetId) : refuse(404, reason('royalties.no-such-sheet'))
  return visit.read(async (reader) => ({
    sheet: await getSheet(reader, id),
    payments: await listPayments(reader, id),
    fees: await listOnSheet(reader, id),
  }))
}

async function showSheet(visit: Visit): Promise<Response> {
  const found = await readSheet(visit)
  const { language } = visit
  const title = nameSheet(found.sheet, words.in(language))
  const { actor } = visit
  const office = actor.kind === 'person' ? await visit.read((reader) => findAuthority(reader, actor.authorityId)) : undefined // prettier-ignore
  return visit.workspace({ title }, <SheetPage {...found} language={language} office={office?.name ?? ''} />)
}

async function sendSheet(visit: Visit): Promise<Response> {
  const found = await readSheet(visit)
  const t = words.in(visit.language)
  const { month, number } = found.sheet
  const name = `nhuan-but-${month.toString().slice(0, 7)}-${number}.csv`
  const rows = sheetRows(found, (key) => t(key as Parameters<typeof t>[0]))
  return new Response(new Uint8Array(writeCsv(rows)), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': contentDisposition(name, false),
    },
  })
}

/** Payment sheets: closed, looked at, taken as a spreadsheet. */
export const sheetRoutes = defineRoutes(({ get, post }) => {
  get(urls.sheets, official, showSheets)
  get(urls.month, official, (visit) => showMonth(visit))
  post(urls.month, official, close)
  get(urls.sheet, official, showSheet)
  get(urls.sheetCsv, official, sendSheet)
})
