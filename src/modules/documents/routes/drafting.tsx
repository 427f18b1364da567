import { type Id, isId } from '#kit/ids.ts'
import { isSkeleton, paperTypes, skeletonOf } from '#kit/papers/index.ts'
import { permit } from '#kit/refusal.ts'
import { listColleagues } from '#modules/identity/index.ts'
import { listAuthorities } from '#modules/organisations/index.ts'
import { codesOf, listRegisters } from '#modules/registers/index.ts'
import type { Reader } from '#platform/database/index.ts'
import { SelectField } from '#platform/ui/index.ts'
import {
  defineRoutes,
  fieldOf,
  type FormState,
  freshForm,
  parseForm,
  type Visit,
} from '#platform/web/index.ts'
import { draft, type DraftContent } from '../acts/draft.ts'
import { issue, symbolFor } from '../acts/issue.ts'
import { ownName } from '../acts/papers/own-name.ts'
import { revise } from '../acts/revise.ts'
import { generalStanding, openDocument } from '../acts/standing.ts'
import type { Document, DocumentId } from '../document.ts'
import { findLastRegister } from '../store/last-register.ts'
import { words } from '../messages/index.ts'
import { DraftPage } from '../pages/draft-page.tsx'
import type { Recipient } from '../recipient.ts'
import { mayDraft, mayRevise } from '../rules/access.ts'
import { draftText } from '../rules/draft-body.ts'
import { listRecipients } from '../store/recipients.ts'
import { listVersions } from '../store/versions.ts'
import { urls } from '../urls.ts'
import { idIn } from './document-in.ts'
import { draftForm, issueForm } from './forms.ts'
import type { FormSpec } from '../pages/form-spec.ts'
import { showForm } from './show-form.tsx'
import { takeUpload, uploadBytes } from './upload.ts'

const official = { who: 'official' } as const
const codes = paperTypes.map(({ code }) => code)
const upload = { who: 'official', rawBody: true, bodyLimit: uploadBytes, limit: 'upload' } as const

const otherAuthorities = async (reader: Reader) => {
  const own = reader.actor.kind === 'person' ? reader.actor.authorityId : undefined
  const hosted = await listAuthorities(reader, { hosted: true })
  return hosted.filter(({ id, kind }) => id !== own && kind === 'people-committee')
}

/** What a draft at hand says, as its form shows it. */
async function typedDraft(reader: Reader, document: Document): Promise<FormState> {
  const recipients = await listRecipients(reader, document.id)
  const [newest] = (await listVersions(reader, document.id)).filter(({ part }) => part === 0)
  return freshForm({
    typeCode: document.typeCode ?? '',
    abstract: document.abstract,
    urgency: document.urgency,
    note: document.note,
    signerId: document.withAccountId ?? '',
    signingForm: document.signingForm,
    inside: recipients.flatMap(({ authorityId }) => authorityId ?? []),
    outside: recipients
      .filter(({ authorityId }) => !authorityId)
      .map(({ name }) => name)
      .join('\n'),
    text: draftText(newest?.body),
  })
}

/** The drafting form: fresh, of a draft at hand, or as it was typed. */
export async function showDraft(
  visit: Visit,
  { form, documentId, status = 200 }: { form?: FormState; documentId?: DocumentId; status?: number } = {},
): Promise<Response> {
  const { language, csrf } = visit
  const answers = String(form?.values.answers ?? visit.query('tra_loi') ?? '')
  const replaces = String(form?.values.replaces ?? visit.query('thay_the') ?? '')
  const found = await visit.read(async (reader) => {
    const answered = isId(answers) ? (await openDocument(reader, answers as DocumentId)).document : undefined
    const opened = documentId ? await openDocument(reader, documentId) : undefined
    if (opened) permit(mayRevise(opened.standing, opened.document, 'revise'))
    const leaders = await listColleagues(reader, { role: 'leader' })
    return {
      types: await codesOf(reader, 'document-types', reader.today),
      signers: leaders,
      organ: await ownName(reader),
      authorities: await otherAuthorities(reader),
      answered,
      document: opened?.document,
      start: opened ? await typedDraft(reader, opened.document) : undefined,
    }
  })
  const fresh = freshForm({
    typeCode: 'cong-van',
    urgency: 'ordinary',
    signingForm: 'TM.',
    answers,
    replaces,
    text: skeletonOf('cong-van', found.organ),
    abstract: found.answered ? `Trả lời ${found.answered.reference || found.answered.abstract}` : '',
    outside: found.answered?.organName ?? '',
  })
  const { start, organ: _organ, ...rest } = found
  const title = words.in(language)(documentId ? 'revise' : answers ? 'reply-title' : 'draft-title')
  return visit.workspace(
    { title, status },
    <DraftPage {...{ language, csrf, ...rest }} form={form ?? start ?? fresh} />,
  )
}

/** Whom a form names: authorities of this instance by their ids, others line by line. */
export async function recipientsOf(
  visit: Visit,
  inside: readonly Id<'authority'>[],
  outside: string,
): Promise<Recipient[]> {
  const authorities = await visit.read(otherAuthorities)
  const known = inside.flatMap((id) => authorities.find((one) => one.id === id) ?? [])
  const lines = outside
    .split('\n')
    .map((line) => line.replace(/^[-–•\s]+|[;.\s]+$/g, ''))
    .filter((line) => line !== '' && !known.some(({ name }) => name === line))
  return [
    ...known.map(({ id, name }) => ({ name, authorityId: id, part: 'lead' as const })),
    ...lines.map((name) => ({ name, part: 'information' as const })),
  ]
}

async function keepDraft(visit: Visit, documentId?: DocumentId): Promise<Response> {
  if (documentId)
    await visit.read(async (reader) => {
      const { document, standing } = await openDocument(reader, documentId)
      permit(mayRevise(standing, document, 'revise'))
    })
  else permit(mayDraft(generalStanding(visit)))
  const { values, files, refusal } = await takeUpload(visit)
  const again = (form: FormState, status = 422) =>
    showDraft(visit, { form, status, ...(documentId ? { documentId } : {}) })
  if (refusal) return again({ values, errors: {}, refusal }, refusal.status)
  const form = parseForm(draftForm, values)
  if (!form.ok) return again(form)
  const {
    typeCode,
    abstract,
    urgency,
    note,
    signerId,
    signingForm,
    inside,
    outside,
    text,
    answers,
    replaces,
  } = form.value
  const file = files.find(({ field }) => field === 'file')?.kept
  const untouched = isSkeleton(text, await visit.read(ownName), codes)
  const content: DraftContent = {
    facts: { typeCode, abstract, urgency, note },
    signerId,
    signingForm,
    recipients: await recipientsOf(visit, inside, outside),
    attachments: files.filter(({ field }) => field === 'attachments').map(({ kept }) => kept),
    ...(text && !untouched ? { body: { text } } : {}),
    ...(file ? { file } : {}),
  }
  const made = documentId
    ? await visit.attempt(revise, { documentId, ...content }, form)
    : await visit.attempt(
        draft,
        { ...content, ...(answers ? { answers } : {}), ...(replaces ? { replaces } : {}) },
        form,
      )
  if (!made.ok) return again(made.form, made.form.refusal?.status)
  return visit.redirect(urls.document({ id: documentId ?? (made.value as DocumentId) }), {
    code: 'documents.draft-kept',
  })
}

const issuing: FormSpec<{ symbol: string; registers: readonly { id: string; name: string }[] }> = {
  title: 'issue',
  lead: 'issue-lead',
  action: (id) => urls.issue({ id }),
  load: async (reader, document) => {
    const usual = await findLastRegister(reader, document.typeCode)
    const kept = (await listRegisters(reader)).filter(
      ({ kind }) => kind === 'outgoing' || kind === 'normative',
    )
    const rank = ({ id, kind }: (typeof kept)[number]) => (id === usual ? 0 : kind === 'outgoing' ? 1 : 2)
    return {
      symbol: await symbolFor(reader, document),
      registers: kept.toSorted((one, other) => rank(one) - rank(other)),
    }
  },
  fields: ({ t, form, loaded, visit }) => (
    <SelectField
      {...fieldOf(form, 'registerId', visit.language)}
      label={t('register-book')}
      hint={t('issue-number', { symbol: loaded.symbol })}
      options={loaded.registers.map(({ id, name }) => ({ value: id, label: name }))}
    />
  ),
}

async function doIssue(visit: Visit): Promise<Response> {
  const documentId = idIn(visit)
  const form = await visit.form(issueForm)
  if (!form.ok) return showForm(visit, issuing, form, 422)
  const made = await visit.attempt(issue, { documentId, ...form.value }, form)
  if (!made.ok) return showForm(visit, issuing, made.form, made.form.refusal?.status)
  return visit.redirect(urls.document({ id: documentId }), {
    code: 'documents.issued-as',
    params: { reference: made.value.reference },
  })
}

/** Writing, changing and issuing papers of our own. */
export const draftingRoutes = defineRoutes(({ get, post }) => {
  get(urls.draft, official, (visit) => showDraft(visit))
  post(urls.draft, upload, (visit) => keepDraft(visit))
  get(urls.revise, official, (visit) => showDraft(visit, { documentId: idIn(visit) }))
  post(urls.revise, upload, (visit) => keepDraft(visit, idIn(visit)))
  get(urls.issue, official, (visit) => showForm(visit, issuing, freshForm()))
  post(urls.issue, official, doIssue)
})
