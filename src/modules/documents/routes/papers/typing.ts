import { permit } from '#kit/refusal.ts'
import { isSkeleton, paperTypes, skeletonOf } from '#kit/papers/index.ts'
import { ownName } from '../../acts/papers/own-name.ts'
import { isId } from '#kit/ids.ts'
import { defineRoutes, parseForm, type Values, type Visit } from '#platform/web/index.ts'
import { typedPaper } from '../../acts/papers/typed-paper.ts'
import { generalStanding } from '../../acts/standing.ts'
import type { DocumentId } from '../../document.ts'
import { mayDraft } from '../../rules/access.ts'
import { urls } from '../../urls.ts'
import { recipientsOf, showDraft } from './show-draft.tsx'
import { typedForm } from '../forms.ts'
import { takeUpload, uploadBytes } from '../upload.ts'
import { pdfResponse } from './pdf-response.ts'
import { setPaper } from './set-paper.ts'

const upload = { who: 'official', rawBody: true, bodyLimit: uploadBytes, limit: 'upload' } as const
const codes = paperTypes.map(({ code }) => code)

const draftOf = ({ documentId }: Values) =>
  typeof documentId === 'string' && isId(documentId) ? (documentId as DocumentId) : undefined

/** The printed look of what stands in the form, before anything is kept. */
async function sendTyped(visit: Visit): Promise<Response> {
  permit(mayDraft(generalStanding(visit)))
  const form = parseForm(typedForm, (await takeUpload(visit)).values)
  if (!form.ok) return showDraft(visit, { form, status: 422 })
  const { inside, organs, outside, ...typed } = form.value
  const recipients = await recipientsOf(visit, { inside, organs, outside })
  const paper = await visit.read((reader) => typedPaper(reader, { ...typed, recipients }))
  const { pdf } = await setPaper(paper)
  return pdfResponse(pdf, 'ban-in.pdf')
}

/** The form again, with the starting text of the chosen type: in place of an untouched one, else below what was typed. */
async function takeSkeleton(visit: Visit): Promise<Response> {
  permit(mayDraft(generalStanding(visit)))
  const { values } = await takeUpload(visit)
  const name = await visit.read(ownName)
  const start = skeletonOf(String(values.typeCode ?? ''), name)
  const typed = String(values.text ?? '').trim()
  const text = typed === '' || isSkeleton(typed, name, codes) ? start : `${typed}\n\n${start}`
  const documentId = draftOf(values)
  // 422: Turbo shows the answer to a form only when it goes elsewhere or is not yet done.
  return showDraft(visit, {
    form: { values: { ...values, text }, errors: {} },
    status: 422,
    ...(documentId ? { documentId } : {}),
  })
}

/** What helps while a paper is typed. */
export const typingRoutes = defineRoutes(({ post }) => {
  post(urls.typedPrint, upload, sendTyped)
  post(urls.skeleton, upload, takeSkeleton)
})
