import { Notice } from '#platform/ui/index.ts'
import { defineRoutes, type FormState, freshForm, type Visit } from '#platform/web/index.ts'
import { closeBook } from '../acts/close-book.ts'
import { words } from '../messages/index.ts'
import { ReasonForm } from '../parts/reason-form.tsx'
import { getBook } from '../store/books.ts'
import { countLines } from '../store/lines.ts'
import { urls } from '../urls.ts'
import { idOf, reasonForm } from './forms.ts'

const official = { who: 'official' } as const

async function showClose(visit: Visit, form: FormState, status = 200): Promise<Response> {
  const { language, csrf } = visit
  const t = words.in(language)
  const { book, waiting } = await visit.read(async (reader) => {
    const found = await getBook(reader, idOf<'book'>(visit))
    return { book: found, waiting: (await countLines(reader, { bookId: found.id })).waiting }
  })
  const href = urls.book({ id: book.id })
  const said = {
    title: t('close-book'),
    lead: t('close-lead'),
    action: urls.close({ id: book.id }),
    back: { href, label: `${book.name}, ${book.year}` },
    button: t('close-book'),
  }
  return visit.workspace(
    { title: t('close-book'), status },
    <ReasonForm {...{ language, csrf, form, ...said }}>
      {waiting > 0 ? (
        <Notice tone="warn" title={t('close-waiting', { count: waiting })}>
          <a href={urls.book({ id: book.id }, { trang_thai: 'waiting' })}>{t('see-waiting')}</a>
        </Notice>
      ) : null}
    </ReasonForm>,
  )
}

/** Closing a book. */
export const closingRoutes = defineRoutes(({ get, post }) => {
  get(urls.close, official, (visit) => showClose(visit, freshForm()))
  post(urls.close, official, async (visit) => {
    const form = await visit.form(reasonForm)
    if (!form.ok) return showClose(visit, form, 422)
    const bookId = idOf<'book'>(visit)
    const done = await visit.attempt(closeBook, { bookId, ...form.value }, form)
    if (!done.ok) return showClose(visit, done.form, done.form.refusal?.status)
    return visit.redirect(urls.book({ id: bookId }), { code: 'registers.book-shut' })
  })
})
