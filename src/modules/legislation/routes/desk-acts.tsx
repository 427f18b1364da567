import type { DocumentId } from '#modules/documents/index.ts'
import type { Act } from '#platform/database/index.ts'
import { defineRoutes, type FormState, freshForm, type ParsedForm, type Visit } from '#platform/web/index.ts'
import { correctDocument, endDocument } from '../acts/correct-document.ts'
import { approveEdition, forceEdition } from '../acts/publish-edition.ts'
import { discardEdition, returnEdition, submitEdition } from '../acts/submit-edition.ts'
import { declineIssued, takeIssued } from '../acts/take-issued.ts'
import type { LegalEditionId } from '../legal-document.ts'
import { getEdition } from '../store/editions.ts'
import { urls } from '../urls.ts'
import { idIn, showEdition } from './desk.tsx'
import { backForm, endForm, forceForm } from './forms.ts'

const official = { who: 'official' } as const
const editionOf = (visit: Visit): LegalEditionId => idIn<'legal-edition'>(visit, 'edition')

/** Does an act with the edition that the path names; what stands against it is told on its page. */
async function withEdition<Input>(
  visit: Visit,
  act: Act<Input, unknown>,
  form: FormState,
  input: Input,
  code: string,
): Promise<Response> {
  const done = await visit.attempt(act, input, form)
  if (!done.ok) return showEdition(visit, done.form, done.form.refusal?.status)
  return visit.redirect(urls.edition({ edition: editionOf(visit) }), { code })
}

const plainly = (act: Act<{ editionId: LegalEditionId }, unknown>, code: string) => (visit: Visit) =>
  withEdition(visit, act, freshForm(), { editionId: editionOf(visit) }, code)

async function typed<Value>(
  visit: Visit,
  form: ParsedForm<Value>,
  go: (value: Value) => Promise<Response>,
): Promise<Response> {
  return form.ok ? go(form.value) : showEdition(visit, form, 422)
}

const documentOf = async (visit: Visit) =>
  (await visit.read((reader) => getEdition(reader, editionOf(visit)))).documentId

async function correct(visit: Visit): Promise<Response> {
  const edition = await visit.act(correctDocument, { documentId: await documentOf(visit) })
  return visit.redirect(urls.edit({ edition }))
}

async function end(visit: Visit): Promise<Response> {
  const form = await visit.form(endForm)
  const documentId = await documentOf(visit)
  return typed(visit, form, ({ ended, endTold: why }) =>
    withEdition(visit, endDocument, form, { documentId, ended, why }, 'legislation.ended'),
  )
}

const paperIn = (visit: Visit): DocumentId => idIn<'document'>(visit, 'paper')

/** What people do with editions, documents and issued papers. */
export const deskActRoutes = defineRoutes(({ post }) => {
  post(urls.submit, official, plainly(submitEdition, 'legislation.submitted'))
  post(urls.approve, official, plainly(approveEdition, 'legislation.published'))
  post(urls.discard, official, plainly(discardEdition, 'legislation.discarded'))
  post(urls.giveBack, official, async (visit) => {
    const form = await visit.form(backForm)
    const editionId = editionOf(visit)
    return typed(visit, form, ({ backWhy: why }) =>
      withEdition(visit, returnEdition, form, { editionId, why }, 'legislation.given-back'),
    )
  })
  post(urls.force, official, async (visit) => {
    const form = await visit.form(forceForm)
    const editionId = editionOf(visit)
    return typed(visit, form, ({ forceWhy: why }) =>
      withEdition(visit, forceEdition, form, { editionId, why }, 'legislation.published'),
    )
  })
  post(urls.correct, official, correct)
  post(urls.end, official, end)
  post(urls.take, official, async (visit) => {
    const edition = await visit.act(takeIssued, { id: paperIn(visit) })
    return visit.redirect(urls.edit({ edition }), { code: 'legislation.kept' })
  })
  post(urls.decline, official, async (visit) => {
    await visit.act(declineIssued, { id: paperIn(visit) })
    return visit.redirect(urls.desk(), { code: 'legislation.declined' })
  })
})
