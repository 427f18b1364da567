import { type Id, isId } from '#kit/ids.ts'
import { reason, Refusal } from '#kit/refusal.ts'
import { formatDate } from '#kit/vietnamese/index.ts'
import { defineRoutes, freshForm, type FormState, type Visit } from '#platform/web/index.ts'
import { addToDisposal, draftDisposal, filesAtOnce } from '../../acts/disposals/draft-disposal.ts'
import { generalStanding } from '../../acts/standing.ts'
import type { DisposalId } from '../../disposal.ts'
import { words } from '../../messages/index.ts'
import { DisposalsPage } from '../../pages/disposals/disposals-page.tsx'
import { mayDraftDisposal } from '../../rules/disposals/lifecycle.ts'
import { listDisposals } from '../../store/disposals/disposals.ts'
import { listEndedFiles } from '../../store/disposals/list-ended-files.ts'
import { urls } from '../../urls.ts'
import { eyesOf } from '../lists.tsx'

const official = { who: 'official' } as const

async function showDisposals(visit: Visit, form?: FormState, status = 200): Promise<Response> {
  const { language, csrf } = visit
  const t = words.in(language)
  const standing = generalStanding(visit)
  const eyes = eyesOf(standing)
  const { today, ...found } = await visit.read(async (reader) => ({
    ended: eyes.everything ? await listEndedFiles(reader, filesAtOnce) : undefined,
    disposals: await listDisposals(reader, eyes),
    today: reader.today,
  }))
  const start = freshForm({
    title: t('disposal-title-start', { day: formatDate(today, language) }),
    why: t('disposal-why-start'),
  })
  return visit.workspace(
    { title: t('disposals'), status },
    <DisposalsPage
      {...{ language, csrf, ...found }}
      form={form ?? start}
      mayDraft={mayDraftDisposal(standing).length === 0}
    />,
  )
}

async function doDraft(visit: Visit): Promise<Response> {
  const fields = await visit.fields()
  const text = (name: string) => (typeof fields[name] === 'string' ? fields[name].trim().slice(0, 500) : '')
  const form = freshForm(fields)
  const caseFileIds = [fields['ids'] ?? []].flat().filter((id): id is Id<'case-file'> => isId(id))
  if (caseFileIds.length === 0) {
    const none = new Refusal(422, [reason('documents.disposal-empty')])
    return showDisposals(visit, { ...form, refusal: none }, 422)
  }
  const into = text('into')
  const named = { caseFileIds, why: text('why') }
  const made = isId(into)
    ? await visit.attempt(addToDisposal, { id: into as DisposalId, ...named }, form)
    : await visit.attempt(draftDisposal, { title: text('title'), ...named }, form)
  if (!made.ok) return showDisposals(visit, made.form, made.form.refusal?.status)
  const id = made.value ?? (into as DisposalId)
  return visit.redirect(urls.disposal({ id }), { code: 'documents.disposal-drafted' })
}

/** Files whose retention has ended, and the proposals to dispose of some. */
export const disposalListRoutes = defineRoutes(({ get, post }) => {
  get(urls.disposals, official, (visit) => showDisposals(visit))
  post(urls.disposals, official, doDraft)
})
