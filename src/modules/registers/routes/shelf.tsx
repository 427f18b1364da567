import { yearOf } from '#kit/calendar/index.ts'
import { permit } from '#kit/refusal.ts'
import { defineRoutes, type FormState, freshForm, type Visit } from '#platform/web/index.ts'
import { openBook } from '../acts/open-book.ts'
import { openRegister } from '../acts/open-register.ts'
import { BooksPage } from '../pages/books-page.tsx'
import { OpenRegisterPage } from '../pages/open-register-page.tsx'
import { OpenYearPage } from '../pages/open-year-page.tsx'
import { mayArrangeRegisters, mayKeepBooks } from '../rules/access.ts'
import { listBooks, listYears } from '../store/books.ts'
import { listCodes } from '../store/code-lists.ts'
import { listRegisters, listSeries } from '../store/registers.ts'
import { urls } from '../urls.ts'
import { words } from '../messages/index.ts'
import { openRegisterForm, openYearForm } from './forms.ts'

const official = { who: 'official' } as const

async function showBooks(visit: Visit): Promise<Response> {
  const { language, actor } = visit
  const page = await visit.read(async (reader) => {
    const thisYear = yearOf(reader.today)
    const asked = Number(visit.query('nam') ?? thisYear)
    const year = Number.isInteger(asked) && asked >= 1900 && asked <= 9999 ? asked : thisYear
    const books = await listBooks(reader, year)
    const years = [...new Set([thisYear, ...(await listYears(reader)), year])].toSorted((a, b) => b - a)
    const registers = year === thisYear ? await listRegisters(reader) : []
    const unopened = registers.filter(({ id }) => !books.some(({ registerId }) => registerId === id))
    return { year, years, books, unopened }
  })
  const may = {
    mayArrange: mayArrangeRegisters(actor).length === 0,
    mayKeep: mayKeepBooks(actor).length === 0,
  }
  const title = words.in(language)('title')
  return visit.workspace({ title }, <BooksPage language={language} {...page} {...may} />)
}

async function showOpenRegister(visit: Visit, form: FormState, status = 200): Promise<Response> {
  permit(mayArrangeRegisters(visit.actor))
  const { language, csrf } = visit
  const choices = await visit.read(async (reader) => ({
    types: [
      ...(await listCodes(reader, 'document-types', reader.today)),
      ...(await listCodes(reader, 'normative-types', reader.today)),
    ],
    series: await listSeries(reader),
  }))
  const title = words.in(language)('open-register')
  return visit.workspace({ title, status }, <OpenRegisterPage {...{ language, csrf, form, ...choices }} />)
}

async function showOpenYear(visit: Visit, form: FormState, status = 200): Promise<Response> {
  permit(mayKeepBooks(visit.actor))
  const { language, csrf } = visit
  const registers = await visit.read((reader) => listRegisters(reader))
  const title = words.in(language)('open-year')
  return visit.workspace({ title, status }, <OpenYearPage {...{ language, csrf, form, registers }} />)
}

/** The shelf of books, and opening registers and years. */
export const shelfRoutes = defineRoutes(({ get, post }) => {
  get(urls.books, official, showBooks)
  get(urls.openRegister, official, (visit) => showOpenRegister(visit, freshForm({ kind: 'outgoing' })))
  post(urls.openRegister, official, async (visit) => {
    const form = await visit.form(openRegisterForm)
    if (!form.ok) return showOpenRegister(visit, form, 422)
    const made = await visit.attempt(openRegister, form.value, form)
    if (!made.ok) return showOpenRegister(visit, made.form, made.form.refusal?.status)
    const { book, register } = made.value
    const params = { name: register.name }
    return visit.redirect(urls.book({ id: book.id }), { code: 'registers.register-made', params })
  })
  get(urls.openYear, official, (visit) => showOpenYear(visit, freshForm()))
  post(urls.openYear, official, async (visit) => {
    const form = await visit.form(openYearForm)
    if (!form.ok) return showOpenYear(visit, form, 422)
    const made = await visit.attempt(openBook, form.value, form)
    if (!made.ok) return showOpenYear(visit, made.form, made.form.refusal?.status)
    const params = { year: String(made.value.year) }
    return visit.redirect(urls.book({ id: made.value.id }), { code: 'registers.book-made', params })
  })
})
