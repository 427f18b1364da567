import { permit } from '#kit/refusal.ts'
import { defineRoutes, freshForm, type FormState, type Visit } from '#platform/web/index.ts'
import { decideDisposal, examineDisposal, proposeDisposal } from '../../acts/case-files/dispose.ts'
import { generalStanding } from '../../acts/standing.ts'
import { words } from '../../messages/index.ts'
import { DisposalPage } from '../../pages/case-files/disposal-page.tsx'
import { DisposalsPage } from '../../pages/case-files/disposals-page.tsx'
import { sayKeeping } from '../../pages/case-files/say-file.ts'
import {
  mayDecide,
  mayExamine,
  mayProposeDisposal,
  maySeeDisposals,
} from '../../rules/case-files/disposal.ts'
import { keptUntil } from '../../rules/case-files/retention.ts'
import { getDisposal, listDisposalFiles, listDisposals, listEnded } from '../../store/case-files/disposals.ts'
import { urls } from '../../urls.ts'
import { idIn } from '../document-in.ts'
import { sendWorkbook } from '../send-table.ts'
import { decideForm, examineForm, proposeForm } from './forms.ts'

const official = { who: 'official' } as const
/** So many files are offered at once. */
const limit = 300

async function showAll(visit: Visit, form: FormState, status = 200): Promise<Response> {
  const { language, csrf } = visit
  const standing = generalStanding(visit)
  permit(maySeeDisposals(standing))
  const found = await visit.read(async (reader) => ({
    ended: await listEnded(reader, limit),
    proposals: await listDisposals(reader),
  }))
  return visit.workspace(
    { title: words.in(language)('disposals'), status },
    <DisposalsPage
      {...{ language, csrf, form, ...found }}
      mayPropose={mayProposeDisposal(standing).length === 0}
    />,
  )
}

async function doPropose(visit: Visit): Promise<Response> {
  const form = await visit.form(proposeForm)
  if (!form.ok) return showAll(visit, form, 422)
  const { files, why, note } = form.value
  const made = await visit.attempt(proposeDisposal, { note, files: files.map((id) => ({ id, why })) }, form)
  if (!made.ok) return showAll(visit, made.form, made.form.refusal?.status)
  return visit.redirect(urls.disposal({ id: made.value }), { code: 'documents.disposal-proposed' })
}

const found = (visit: Visit) =>
  visit.read(async (reader) => {
    permit(maySeeDisposals(generalStanding(reader)))
    const disposal = await getDisposal(reader, idIn<'disposal'>(visit))
    return { disposal, files: await listDisposalFiles(reader, disposal.id) }
  })

async function showOne(visit: Visit, form: FormState, status = 200): Promise<Response> {
  const { language, csrf } = visit
  const standing = generalStanding(visit)
  const { disposal, files } = await found(visit)
  return visit.workspace(
    { title: words.in(language)('disposal-title', { number: disposal.number }), status },
    <DisposalPage
      {...{ language, csrf, form, disposal, files }}
      mayExamine={mayExamine(standing, disposal).length === 0}
      mayDecide={mayDecide(standing, disposal).length === 0}
    />,
  )
}

async function doExamine(visit: Visit): Promise<Response> {
  const id = idIn<'disposal'>(visit)
  const form = await visit.form(examineForm)
  if (!form.ok) return showOne(visit, form, 422)
  const made = await visit.attempt(examineDisposal, { id, ...form.value }, form)
  if (!made.ok) return showOne(visit, made.form, made.form.refusal?.status)
  return visit.redirect(urls.disposal({ id }), { code: 'documents.disposal-examined' })
}

async function doDecide(visit: Visit): Promise<Response> {
  const id = idIn<'disposal'>(visit)
  const form = await visit.form(decideForm)
  if (!form.ok) return showOne(visit, form, 422)
  const made = await visit.attempt(decideDisposal, { id, ...form.value }, form)
  if (!made.ok) return showOne(visit, made.form, made.form.refusal?.status)
  const code = form.value.approved ? 'documents.disposal-approved' : 'documents.disposal-refused'
  return visit.redirect(urls.disposal({ id }), { code })
}

async function sendXlsx(visit: Visit): Promise<Response> {
  const t = words.in(visit.language)
  const { disposal, files } = await found(visit)
  const heads = ['case-file-code', 'case-file-title', 'case-file-unit', 'case-file-retention', 'case-file-kept-until', 'case-file-papers', 'case-file-why'] as const // prettier-ignore
  return sendWorkbook(
    [
      {
        name: t('disposal-title', { number: disposal.number }),
        columns: heads.map((head) => ({ header: t(head) })),
        rows: files.map((file) => [
          file.code,
          file.title,
          file.unitName,
          sayKeeping(t, file),
          file.closedOn && keptUntil(file, file.closedOn),
          file.papers,
          file.why,
        ]),
      },
    ],
    `tieu-huy-${disposal.number}.xlsx`,
  )
}

/** Disposal of files whose retention has ended: proposed, examined, decided. */
export const disposalRoutes = defineRoutes(({ get, post }) => {
  get(urls.disposals, official, (visit) => showAll(visit, freshForm()))
  post(urls.disposals, official, doPropose)
  get(urls.disposal, official, (visit) => showOne(visit, freshForm()))
  get(urls.disposalXlsx, official, sendXlsx)
  const back = (visit: Visit) => visit.redirect(urls.disposal({ id: idIn<'disposal'>(visit) }))
  get(urls.examineDisposal, official, back)
  post(urls.examineDisposal, official, doExamine)
  get(urls.decideDisposal, official, back)
  post(urls.decideDisposal, official, doDecide)
})
