import { type Id, isId } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import { findPersonalData, plainText, type RichText } from '#kit/rich-text/index.ts'
import { readTyped, writeTyped } from '#kit/typed-text/index.ts'
import { getAuthority } from '#modules/organisations/index.ts'
import { codesOf } from '#modules/registers/index.ts'
import type { Reader } from '#platform/database/index.ts'
import { defineRoutes, type FormState, freshForm, type Visit } from '#platform/web/index.ts'
import { changeEdition } from '../acts/change-edition.ts'
import { draftDocument } from '../acts/draft-document.ts'
import { type EnteredFacts, kindsOn } from '../acts/entered.ts'
import { ownAuthority } from '../acts/own-authority.ts'
import { listProposals } from '../acts/take-issued.ts'
import { type LegalEdition, relationKinds } from '../legal-document.ts'
import { words } from '../messages/index.ts'
import { DeskPage } from '../pages/desk-page.tsx'
import { EditionPage } from '../pages/edition-page.tsx'
import { EnterPage } from '../pages/enter-page.tsx'
import { deedsOf } from '../rules/deeds.ts'
import { typedRelations } from '../rules/reference.ts'
import { getEdition, listEditions, listShown, listUnderWay } from '../store/editions.ts'
import { countNewRemarks } from '../store/remarks.ts'
import { urls } from '../urls.ts'
import { enterForm } from './forms.ts'

const official = { who: 'official' } as const
const wide = { who: 'official', bodyLimit: 4_000_000 } as const

/** The id that a part of the path names; refuses where it is none (404). */
export const idIn = <Kind extends string>(visit: Visit, name: string): Id<Kind> => {
  const id = visit.param(name)
  return isId(id) ? (id as Id<Kind>) : refuse(404, reason('legislation.no-such-document'))
}

async function showDesk(visit: Visit): Promise<Response> {
  const found = await visit.read(async (reader) => ({
    underWay: await listUnderWay(reader, 50),
    shown: await listShown(reader, 50),
    proposals: await listProposals(reader, 6),
    newRemarks: await countNewRemarks(reader),
  }))
  const title = words.in(visit.language)('desk')
  return visit.workspace({ title }, <DeskPage {...found} csrf={visit.csrf} />)
}

async function readChoices(reader: Reader) {
  const { name } = await getAuthority(reader, ownAuthority(reader))
  return {
    kinds: await kindsOn(reader, reader.today),
    fields: await codesOf(reader, 'legal-fields', reader.today),
    issuers: [...new Set([name, name.replace(/^Ủy ban nhân dân/iu, 'Hội đồng nhân dân')])],
  }
}

type Entering = {
  readonly form: FormState
  readonly status?: number | undefined
  readonly action: string
  readonly title: 'enter-new' | 'edit-title'
  readonly correcting?: boolean
}

async function showEnter(
  visit: Visit,
  { form, status = 200, action, title, correcting = false }: Entering,
): Promise<Response> {
  const { kinds, fields, issuers } = await visit.read(readChoices)
  const { language, csrf } = visit
  const said = words.in(language)(title)
  const option = ({ code, name, english }: { code: string; name: string; english: string }) => ({
    value: code,
    label: language === 'en' ? english : name,
  })
  return visit.workspace(
    { title: said, status },
    <EnterPage
      {...{ language, csrf, form, action, correcting, issuers }}
      title={said}
      kinds={kinds.map(option)}
      fields={fields.map(option)}
    />,
  )
}

type Entered = ReturnType<(typeof enterForm)['parse']>
const factsOf = (typed: Entered, before: RichText | undefined): EnteredFacts => ({
  ...typed,
  body: readTyped(typed.body, before),
  relations: Object.fromEntries(relationKinds.map((kind) => [kind, typed[kind]])),
})

async function startNew(visit: Visit): Promise<Response> {
  const { issuers } = await visit.read(readChoices)
  const form = freshForm({ issuer: issuers[0] ?? '' })
  return showEnter(visit, { form, action: urls.draft(), title: 'enter-new' })
}

async function enter(visit: Visit): Promise<Response> {
  const form = await visit.form(enterForm)
  const again = (state: FormState, status?: number) =>
    showEnter(visit, { form: state, status, action: urls.draft(), title: 'enter-new' })
  if (!form.ok) return again(form, 422)
  const made = await visit.attempt(draftDocument, { facts: factsOf(form.value, undefined) }, form)
  if (!made.ok) return again(made.form, made.form.refusal?.status)
  return visit.redirect(urls.edition({ edition: made.value.editionId }), { code: 'legislation.kept' })
}

const day = (on: Temporal.PlainDate | null) => (on ? `${on.day}/${on.month}/${on.year}` : '')
const valuesOf = (edition: LegalEdition) => ({
  reference: edition.reference,
  issuedOn: day(edition.issuedOn),
  issuer: edition.issuer,
  kind: edition.kind,
  field: edition.field,
  abstract: edition.abstract,
  signerName: edition.signerName,
  signerTitle: edition.signerTitle,
  effectiveFrom: day(edition.effectiveFrom),
  endsOn: day(edition.endsOn),
  endWhy: edition.endWhy,
  body: writeTyped(edition.body as RichText),
  correction: edition.correction,
  ...Object.fromEntries(relationKinds.map((kind) => [kind, typedRelations(edition.relations, kind)])),
})

async function showEdit(visit: Visit, typed?: FormState, status?: number): Promise<Response> {
  const id = idIn<'legal-edition'>(visit, 'edition')
  const edition = await visit.read((reader) => getEdition(reader, id))
  const form = typed ?? freshForm(valuesOf(edition))
  const action = urls.edit({ edition: id })
  return showEnter(visit, { form, status, action, title: 'edit-title', correcting: edition.number > 1 })
}

async function edit(visit: Visit): Promise<Response> {
  const editionId = idIn<'legal-edition'>(visit, 'edition')
  const form = await visit.form(enterForm)
  if (!form.ok) return showEdit(visit, form, 422)
  const { body } = await visit.read((reader) => getEdition(reader, editionId))
  const input = { editionId, facts: factsOf(form.value, body as RichText) }
  const done = await visit.attempt(changeEdition, input, form)
  if (!done.ok) return showEdit(visit, done.form, done.form.refusal?.status)
  return visit.redirect(urls.edition({ edition: editionId }), { code: 'legislation.kept' })
}

/** An edition with what its page needs. */
export async function showEdition(visit: Visit, form: FormState, status = 200): Promise<Response> {
  const id = idIn<'legal-edition'>(visit, 'edition')
  const { edition, editions } = await visit.read(async (reader) => {
    const found = await getEdition(reader, id)
    return { edition: found, editions: await listEditions(reader, found.documentId) }
  })
  const told = `${edition.abstract}\n${plainText(edition.body as RichText)}`.normalize('NFC')
  const personal = [...new Set(findPersonalData(told.slice(0, 200_000)).map(({ text }) => text))].slice(0, 8)
  const { language, csrf } = visit
  return visit.workspace(
    { title: edition.reference || words.in(language)('not-given'), status },
    <EditionPage
      {...{ language, csrf, form, edition, editions, personal }}
      deeds={deedsOf(visit.actor, edition, editions[0]?.id === edition.id)}
    />,
  )
}

/** The desk of legal documents: lists, entering, an edition. */
export const deskRoutes = defineRoutes(({ get, post }) => {
  get(urls.desk, official, showDesk)
  get(urls.draft, official, startNew)
  post(urls.draft, wide, enter)
  get(urls.edition, official, (visit) => showEdition(visit, freshForm()))
  get(urls.edit, official, (visit) => showEdit(visit))
  post(urls.edit, wide, edit)
})
