import { isId } from '#kit/ids.ts'
import { permit, reason, refuse } from '#kit/refusal.ts'
import { listColleagues } from '#modules/identity/index.ts'
import { defineRoutes, type FormState, freshForm, type Values, type Visit } from '#platform/web/index.ts'
import { addAuthor, changeAuthor } from '../acts/keep-author.ts'
import { words } from '../messages/index.ts'
import { AuthorPage, AuthorsPage } from '../pages/authors-page.tsx'
import type { AuthorId } from '../royalty.ts'
import { mayPropose } from '../rules/access.ts'
import { getAuthor, listAuthors } from '../store/authors.ts'
import { urls } from '../urls.ts'
import { authorForm } from './forms.ts'

const official = { who: 'official' } as const

async function showAuthors(visit: Visit): Promise<Response> {
  permit(mayPropose(visit.actor))
  const authors = await visit.read(listAuthors)
  return visit.workspace({ title: words.in(visit.language)('authors') }, <AuthorsPage authors={authors} />)
}

async function showAuthor(
  visit: Visit,
  id: AuthorId | undefined,
  typed?: FormState,
  status = 200,
): Promise<Response> {
  // prettier-ignore
  permit(mayPropose(visit.actor))
  const { known, colleagues } = await visit.read(async (reader) => ({
    known: id && (await getAuthor(reader, id)),
    colleagues: await listColleagues(reader),
  }))
  const start: Values = known
    ? {
        name: known.name,
        penName: known.penName,
        accountId: known.accountId ?? '',
        taxCode: known.taxCode,
        taxed: known.taxed ? '1' : '',
        closed: known.closedAt ? '1' : '',
      }
    : { taxed: '1' }
  const { language, csrf } = visit
  const t = words.in(language)
  const title = known ? t('change-author', { name: known.name }) : t('new-author')
  const action = id ? urls.author({ author: id }) : urls.newAuthor()
  return visit.workspace(
    { title, status },
    <AuthorPage {...{ language, csrf, title, action, colleagues }} form={typed ?? freshForm(start)} known={Boolean(id)} />, // prettier-ignore
  )
}

const authorIn = (visit: Visit): AuthorId => {
  const typed = visit.param('author')
  return isId(typed) ? (typed as AuthorId) : refuse(404, reason('royalties.no-such-author'))
}

async function keep(visit: Visit, id?: AuthorId): Promise<Response> {
  const form = await visit.form(authorForm)
  if (!form.ok) return showAuthor(visit, id, form, 422)
  const done = id
    ? await visit.attempt(changeAuthor, { id, ...form.value }, form)
    : await visit.attempt(addAuthor, form.value, form)
  if (!done.ok) return showAuthor(visit, id, done.form, done.form.refusal?.status)
  return visit.redirect(urls.authors(), { code: 'royalties.author-kept' })
}

/** Who is paid. */
export const authorRoutes = defineRoutes(({ get, post }) => {
  get(urls.authors, official, showAuthors)
  get(urls.newAuthor, official, (visit) => showAuthor(visit, undefined))
  post(urls.newAuthor, official, (visit) => keep(visit))
  get(urls.author, official, (visit) => showAuthor(visit, authorIn(visit)))
  post(urls.author, official, (visit) => keep(visit, authorIn(visit)))
})
