import { reason, refuse } from '#kit/refusal.ts'
import { listColleagues } from '#modules/identity/index.ts'
import type { Act } from '#platform/database/index.ts'
import { defineRoutes, type Visit } from '#platform/web/index.ts'
import { openedFile } from '../../acts/case-files/file-standing.ts'
import { askForPackage } from '../../acts/case-files/keep-package.ts'
import { deliverFiles } from '../../acts/case-files/deliver-files.ts'
import { acceptFile, freezeFile, letIn, reopenFile } from '../../acts/case-files/keep-file.ts'
import { takeOut } from '../../acts/case-files/put-in.ts'
import { type CaseFile, type CaseFileId, caseFileHappened, type CaseFileStep } from '../../case-file.ts'
import { CaseFilePage } from '../../pages/case-files/case-file-page.tsx'
import type { Standing } from '../../rules/access.ts'
import {
  mayAcceptFile,
  mayDeliverFile,
  mayFreezeFile,
  mayKeepFile,
} from '../../rules/case-files/lifecycle.ts'
import { findDeliveryOf } from '../../store/case-files/deliveries.ts'
import { listContents } from '../../store/case-files/contents.ts'
import { listCaseFileSteps, listLetIn } from '../../store/case-files/story.ts'
import { urls } from '../../urls.ts'
import { idIn } from '../document-in.ts'
import { eyesOf } from '../lists.tsx'
import { personForm, takeOutForm } from './forms.ts'

const official = { who: 'official' } as const

function stepsOpenTo(standing: Standing, file: CaseFile): ReadonlySet<string> {
  const kept = ['add', 'take-out', 'close', 'reopen', 'let-in', 'let-out'] as const
  const verdicts = [
    ...kept.map((step) => [step, mayKeepFile(standing, file, step)] as const),
    ...(file.packageFileId ? [] : [['pack', mayKeepFile(standing, file, 'pack')] as const]),
    ['deliver', mayDeliverFile(standing, file)] as const,
    ['accept', mayAcceptFile(standing, file)] as const,
    ['freeze', mayFreezeFile(standing, file, 'freeze')] as const,
    ['unfreeze', mayFreezeFile(standing, file, 'unfreeze')] as const,
  ]
  return new Set(verdicts.filter(([, verdict]) => verdict.length === 0).map(([step]) => step))
}

async function showFile(visit: Visit): Promise<Response> {
  const { language, csrf } = visit
  const id = idIn<'case-file'>(visit)
  const found = await visit.read(async (reader) => {
    const { file, standing } = await openedFile(reader, id)
    const colleagues = new Map((await listColleagues(reader)).map((one) => [one.id, one]))
    return {
      file,
      may: stepsOpenTo(standing, file),
      contents: await listContents(reader, id, eyesOf(standing)),
      story: await listCaseFileSteps(reader, id),
      people: await listLetIn(reader, id),
      colleagues: [...colleagues.values()],
      deliveryId: await findDeliveryOf(reader, id, eyesOf(standing)),
      today: reader.today,
    }
  })
  return visit.workspace({ title: found.file.title }, <CaseFilePage {...{ language, csrf, ...found }} />)
}

const back = (visit: Visit, id: CaseFileId, step: CaseFileStep) =>
  visit.redirect(urls.caseFile({ id }), { code: `documents.${caseFileHappened[step]}` })

type Deed = { readonly id: CaseFileId; readonly why: string }
const deeds: Readonly<Record<string, Act<Deed, void>>> = {
  reopen: reopenFile,
  pack: (tx, { id }) => askForPackage(tx, { id }),
  deliver: async (tx, { id }) => void (await deliverFiles(tx, { caseFileIds: [id] })),
  accept: acceptFile,
  freeze: (tx, input) => freezeFile(tx, { ...input, on: true }),
  unfreeze: (tx, input) => freezeFile(tx, { ...input, on: false }),
}

async function doStep(visit: Visit): Promise<Response> {
  const id = idIn<'case-file'>(visit)
  const step = visit.param('step')
  const deed = Object.hasOwn(deeds, step) ? deeds[step]! : refuse(404, reason('documents.case-file-unknown'))
  const why = (await visit.fields())['why']
  await visit.act(deed, { id, why: typeof why === 'string' ? why.slice(0, 500) : '' })
  if (step === 'pack')
    return visit.redirect(urls.caseFile({ id }), { code: 'documents.case-file-package-asked', kind: 'info' })
  return back(visit, id, step as CaseFileStep)
}

async function doTakeOut(visit: Visit): Promise<Response> {
  const id = idIn<'case-file'>(visit)
  const form = await visit.form(takeOutForm)
  if (!form.ok) return refuse(422, reason('documents.reason-needed'))
  await visit.act(takeOut, { caseFileId: id, ...form.value })
  return back(visit, id, 'take-out')
}

async function doLetIn(visit: Visit): Promise<Response> {
  const id = idIn<'case-file'>(visit)
  const form = await visit.form(personForm)
  if (!form.ok) return refuse(422, reason('documents.case-file-person-needed'))
  await visit.act(letIn, { id, ...form.value })
  return back(visit, id, form.value.on ? 'let-in' : 'let-out')
}

/** A file of papers, and what is done with it. */
export const caseFileRoutes = defineRoutes(({ get, post }) => {
  get(urls.caseFile, official, showFile)
  post(urls.takeOut, official, doTakeOut)
  post(urls.caseFilePeople, official, doLetIn)
  post(urls.caseFileStep, official, doStep)
})
