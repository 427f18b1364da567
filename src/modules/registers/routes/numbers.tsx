import { newId } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import type { Reader } from '#platform/database/index.ts'
import { defineRoutes, type FormState, freshForm, type Visit } from '#platform/web/index.ts'
import { cancelNumber } from '../acts/cancel-number.ts'
import { reserveNumber } from '../acts/reserve-number.ts'
import type { BookChoice } from '../book.ts'
import { words } from '../messages/index.ts'
import { TakePage } from '../pages/take-page.tsx'
import { ReasonForm } from '../parts/reason-form.tsx'
import { formatNumber } from '../rules/numbering.ts'
import { getBook } from '../store/books.ts'
import { listLines } from '../store/lines.ts'
import { getRegister } from '../store/registers.ts'
import { urls } from '../urls.ts'
import { idOf, reasonForm, takeForm } from './forms.ts'

const official = { who: 'official' } as const
type Place = {
  readonly choice: BookChoice
  readonly bookName: string
  readonly action: string
  readonly backHref: string
}

const fromBook = (visit: Visit): Promise<Place> =>
  visit.read(async (reader) => {
    const { id, name, year } = await getBook(reader, idOf<'book'>(visit))
    const backHref = urls.book({ id })
    return { choice: { bookId: id }, bookName: `${name}, ${year}`, action: urls.take({ id }), backHref }
  })

const fromRegister = (visit: Visit): Promise<Place> =>
  visit.read(async (reader) => {
    const { id, name } = await getRegister(reader, idOf<'register'>(visit))
    return {
      choice: { registerId: id },
      bookName: name,
      action: urls.takeFirst({ id }),
      backHref: urls.books(),
    }
  })

function showTake(visit: Visit, place: Place, form: FormState, status = 200): Promise<Response> {
  const { language, csrf } = visit
  const title = words.in(language)('take')
  return visit.workspace({ title, status }, <TakePage {...{ language, csrf, form, ...place }} />)
}

async function take(visit: Visit, place: Place): Promise<Response> {
  const form = await visit.form(takeForm)
  if (!form.ok) return showTake(visit, place, form, 422)
  const made = await visit.attempt(reserveNumber, { ...place.choice, ...form.value }, form)
  if (!made.ok) return showTake(visit, place, made.form, made.form.refusal?.status)
  const { bookId, number, repeated } = made.value
  const code = repeated ? 'registers.number-given-before' : 'registers.number-given'
  return visit.redirect(urls.book({ id: bookId }), { code, params: { number: formatNumber(number) } })
}

/** The line that the address names by book and number, or 404. */
export async function lineAt(reader: Reader, visit: Visit) {
  const book = await getBook(reader, idOf<'book'>(visit))
  const asked = visit.param('number')
  const number = /^\d{1,9}$/.test(asked) ? Number(asked) : 0
  const [line] = number > 0 ? await listLines(reader, { bookId: book.id, number }, { limit: 1 }) : []
  return { book, line: line ?? refuse(404, reason('registers.unknown-number')) }
}

async function showCancel(visit: Visit, form: FormState, status = 200): Promise<Response> {
  const { language, csrf } = visit
  const t = words.in(language)
  const { book, line } = await visit.read((reader) => lineAt(reader, visit))
  const title = t('cancel-title', { number: formatNumber(line.number) })
  const action = urls.cancel({ id: book.id, number: line.number })
  const back = { href: urls.book({ id: book.id }), label: `${book.name}, ${book.year}` }
  const said = { title, lead: t('cancel-lead'), action, back, button: t('cancel-number') }
  return visit.workspace({ title, status }, <ReasonForm {...{ language, csrf, form, ...said }} />)
}

/** Taking numbers and giving them up. */
export const numberRoutes = defineRoutes(({ get, post }) => {
  const fresh = () => freshForm({ key: newId() })
  get(urls.take, official, async (visit) => showTake(visit, await fromBook(visit), fresh()))
  post(urls.take, official, async (visit) => take(visit, await fromBook(visit)))
  get(urls.takeFirst, official, async (visit) => showTake(visit, await fromRegister(visit), fresh()))
  post(urls.takeFirst, official, async (visit) => take(visit, await fromRegister(visit)))
  get(urls.cancel, official, (visit) => showCancel(visit, freshForm()))
  post(urls.cancel, official, async (visit) => {
    const form = await visit.form(reasonForm)
    if (!form.ok) return showCancel(visit, form, 422)
    const { book, line } = await visit.read((reader) => lineAt(reader, visit))
    const done = await visit.attempt(cancelNumber, { numberId: line.id, ...form.value }, form)
    if (!done.ok) return showCancel(visit, done.form, done.form.refusal?.status)
    const params = { number: formatNumber(line.number) }
    return visit.redirect(urls.book({ id: book.id }), { code: 'registers.number-given-up', params })
  })
})
