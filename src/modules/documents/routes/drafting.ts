import { isSkeleton, paperTypes } from '#kit/papers/index.ts'
import { permit } from '#kit/refusal.ts'
import { defineRoutes, type FormState, parseForm, type Visit } from '#platform/web/index.ts'
import { draft, type DraftContent } from '../acts/draft.ts'
import { ownName } from '../acts/papers/own-name.ts'
import { revise } from '../acts/revise.ts'
import { generalStanding, openDocument } from '../acts/standing.ts'
import type { DocumentId } from '../document.ts'
import { mayDraft, mayRevise } from '../rules/access.ts'
import { urls } from '../urls.ts'
import { idIn } from './document-in.ts'
import { draftForm } from './forms.ts'
import { textFromWord } from './papers/word.tsx'
import { recipientsOf, showDraft } from './papers/show-draft.tsx'
import { takeUpload, uploadBytes } from './upload.ts'

const official = { who: 'official' } as const
const codes = paperTypes.map(({ code }) => code)
const upload = { who: 'official', rawBody: true, bodyLimit: uploadBytes, limit: 'upload' } as const

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
    organs,
    outside,
    text,
    answers,
    replaces,
  } = form.value
  const file = files.find(({ field }) => field === 'file')?.kept
  const fromWord = file && (await textFromWord(visit, file))
  const untouched = isSkeleton(text, await visit.read(ownName), codes)
  const content: DraftContent = {
    facts: { typeCode, abstract, urgency, note },
    signerId,
    signingForm,
    recipients: await recipientsOf(visit, { inside, organs, outside }),
    attachments: files.filter(({ field }) => field === 'attachments').map(({ kept }) => kept),
    ...(fromWord
      ? { word: file, body: { text: fromWord } }
      : { ...(text && !untouched ? { body: { text } } : {}), ...(file ? { file } : {}) }),
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

/** Writing and changing papers of our own. */
export const draftingRoutes = defineRoutes(({ get, post }) => {
  get(urls.draft, official, (visit) => showDraft(visit))
  post(urls.draft, upload, (visit) => keepDraft(visit))
  get(urls.revise, official, (visit) => showDraft(visit, { documentId: idIn(visit) }))
  post(urls.revise, upload, (visit) => keepDraft(visit, idIn(visit)))
})
