import { yearOf } from '#kit/calendar/index.ts'
import { parseDate } from '#kit/vietnamese/index.ts'
import { reason, Refusal } from '#kit/refusal.ts'
import { defineRoutes, type ParsedForm, type Visit } from '#platform/web/index.ts'
import { cancelNumber } from '../acts/cancel-number.ts'
import { reserveNumber } from '../acts/reserve-number.ts'
import { getBook, listBooks } from '../store/books.ts'
import { getCodeList, listCodeLists, listCodes, listVersions } from '../store/code-lists.ts'
import { countLines, listLines } from '../store/lines.ts'
import { urls } from '../urls.ts'
import { idOf, reasonForm, takeForm } from './forms.ts'
import { belowOf, filterOf } from './line-query.ts'
import { lineAt } from './numbers.tsx'

const official = { who: 'official' } as const
const pageSize = 200

/** The value of a valid form; everything wrong with it at once (422) otherwise. */
function valueOf<Value>(form: ParsedForm<Value>): Value {
  if (form.ok) return form.value
  throw new Refusal(
    422,
    Object.values(form.errors).flatMap((codes) => codes.map((code) => reason(code))),
  )
}

async function showLines(visit: Visit): Promise<Response> {
  const filter = { ...filterOf(visit), bookId: idOf<'book'>(visit) }
  return visit.json(
    await visit.read(async (reader) => {
      await getBook(reader, filter.bookId)
      const numbers = await listLines(reader, filter, { below: belowOf(visit), limit: pageSize })
      return { numbers, next: numbers.length === pageSize ? numbers.at(-1)!.number : null }
    }),
  )
}

/** The registers for other programs: the same acts, rules and walls as the pages. */
export const apiRoutes = defineRoutes(({ get, post }) => {
  get(urls.apiBooks, official, async (visit) => {
    const asked = Number(visit.query('nam'))
    const books = await visit.read((reader) => {
      return listBooks(
        reader,
        Number.isInteger(asked) && asked > 0 && asked < 10_000 ? asked : yearOf(reader.today),
      )
    })
    return visit.json({ books })
  })
  get(urls.apiBook, official, async (visit) =>
    visit.json(
      await visit.read(async (reader) => {
        const book = await getBook(reader, idOf<'book'>(visit))
        return { book, counts: await countLines(reader, { bookId: book.id }) }
      }),
    ),
  )
  get(urls.apiNumbers, official, showLines)
  post(urls.apiNumbers, official, async (visit) => {
    const request = valueOf(await visit.form(takeForm))
    const taken = await visit.act(reserveNumber, { bookId: idOf<'book'>(visit), ...request })
    return visit.json(taken, taken.repeated ? 200 : 201)
  })
  post(urls.apiCancel, official, async (visit) => {
    const { reason: why } = valueOf(await visit.form(reasonForm))
    const { line } = await visit.read((reader) => lineAt(reader, visit))
    await visit.act(cancelNumber, { numberId: line.id, reason: why })
    return visit.json({ number: line.number, state: 'cancelled' })
  })
  get(urls.apiCodeLists, official, async (visit) => visit.json({ lists: await visit.read(listCodeLists) }))
  get(urls.apiCodeList, official, async (visit) =>
    visit.json(
      await visit.read(async (reader) => {
        const list = await getCodeList(reader, visit.param('key'))
        const day = parseDate(visit.query('ngay') ?? '') ?? reader.today
        const codes = await listCodes(reader, list.key, day)
        return { list, day, codes, versions: await listVersions(reader, list.key) }
      }),
    ),
  )
})
