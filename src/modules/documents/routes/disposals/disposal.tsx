import { type Id, isId } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import { type Colleague, listColleagues } from '#modules/identity/index.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import type { Language } from '#platform/i18n/index.ts'
import { defineRoutes, freshForm, type FormState, type Visit } from '#platform/web/index.ts'
import { approveDisposal, carryOutDisposal, refuseDisposal, withdrawDisposal } from '../../acts/disposals/decide-disposal.ts' // prettier-ignore
import { type OpenedDisposal, openedDisposal } from '../../acts/disposals/disposal-standing.ts'
import { giveDisposalOpinion, keepBack, submitDisposal } from '../../acts/disposals/review-disposal.ts'
import { disposalHappened, type DisposalId, type DisposalStep, disposalViews } from '../../disposal.ts'
import { DisposalPage } from '../../pages/disposals/disposal-page.tsx'
import { disposalSheet, type WholeDisposal } from '../../pages/disposals/disposal-sheet.ts'
import {
  mayDecideDisposal,
  mayKeepBack,
  mayOpine,
  mayPrepareDisposal,
} from '../../rules/disposals/lifecycle.ts'
import { listDisposalLines, listKeptBack } from '../../store/disposals/disposal-lines.ts'
import { listDisposalSteps } from '../../store/disposals/disposals.ts'
import { urls } from '../../urls.ts'
import { sendSheetPdf, sendSheetXlsx } from '../case-files/send-sheet.ts'
import { idIn } from '../document-in.ts'

const official = { who: 'official' } as const

function stepsOpenTo({ disposal, council, standing }: OpenedDisposal): ReadonlySet<string> {
  const prepared = ['submit', 'withdraw', 'carry-out'] as const
  const verdicts = [
    ...prepared.map((step) => [step, mayPrepareDisposal(standing, disposal, step)] as const),
    ['take-off', mayKeepBack(standing, disposal, council)] as const,
    ['opine', mayOpine(standing, disposal, council)] as const,
    ['approve', mayDecideDisposal(standing, disposal, 'approve')] as const,
    ['refuse', mayDecideDisposal(standing, disposal, 'refuse')] as const,
  ]
  return new Set(verdicts.filter(([, verdict]) => verdict.length === 0).map(([step]) => step))
}

async function readWhole(reader: Reader, id: DisposalId): Promise<WholeDisposal & OpenedDisposal> {
  const opened = await openedDisposal(reader, id)
  return {
    ...opened,
    lines: await listDisposalLines(reader, id),
    keptBack: await listKeptBack(reader, id),
  }
}

/** Who is offered for the council: the registry, heads and leaders, and whoever kept one of the files; the units of the files first. */
function councilFrom(people: readonly Colleague[], { disposal, lines }: WholeDisposal): Colleague[] {
  const keepers = new Set(lines.map(({ file }) => file.responsibleId))
  const units = new Set(lines.map(({ file }) => file.unitId))
  const fit = people.filter(
    ({ id, roles }) =>
      id !== disposal.proposerId &&
      (keepers.has(id) || ['clerk', 'unit-head', 'leader'].some((role) => roles.includes(role))),
  )
  const once = [...new Map(fit.map((one) => [one.id, one])).values()]
  return once.toSorted((a, b) => Number(units.has(b.unitId)) - Number(units.has(a.unitId)))
}

async function showDisposal(visit: Visit, form: FormState = freshForm(), status = 200): Promise<Response> {
  const { language, csrf } = visit
  const id = idIn<'disposal'>(visit)
  const found = await visit.read(async (reader) => {
    const whole = await readWhole(reader, id)
    return {
      ...whole,
      may: stepsOpenTo(whole),
      story: await listDisposalSteps(reader, id),
      colleagues: councilFrom(await listColleagues(reader), whole),
    }
  })
  return visit.workspace(
    { title: found.disposal.title, status },
    <DisposalPage {...{ language, csrf, form, ...found }} />,
  )
}

type Fields = Record<string, string | string[]>
const textIn = (fields: Fields, name: string) => {
  const value = fields[name]
  return typeof value === 'string' ? value.trim().slice(0, 1000) : ''
}
const deeds: Readonly<Record<string, (tx: Tx, asked: { id: DisposalId; fields: Fields }) => Promise<void>>> =
  {
    submit: (tx, { id, fields }) => submitDisposal(tx, { id, memberIds: [fields['members'] ?? []].flat() }),
    opine: (tx, { id, fields }) => {
      const view = disposalViews.find((one) => one === textIn(fields, 'view'))
      if (!view) return refuse(422, reason('documents.disposal-view-needed'))
      return giveDisposalOpinion(tx, { id, view, opinion: textIn(fields, 'opinion') })
    },
    'take-off': (tx, { id, fields }) => {
      const lineId = textIn(fields, 'lineId')
      if (!isId(lineId)) return refuse(404, reason('documents.disposal-line-unknown'))
      return keepBack(tx, { id, lineId: lineId as Id<'disposal-line'>, why: textIn(fields, 'why') })
    },
    approve: (tx, { id, fields }) => approveDisposal(tx, { id, why: textIn(fields, 'why') }),
    refuse: (tx, { id, fields }) => refuseDisposal(tx, { id, why: textIn(fields, 'why') }),
    withdraw: (tx, { id, fields }) => withdrawDisposal(tx, { id, why: textIn(fields, 'why') }),
    'carry-out': (tx, { id, fields }) => carryOutDisposal(tx, { id, why: textIn(fields, 'why') }),
  }

async function doStep(visit: Visit): Promise<Response> {
  const id = idIn<'disposal'>(visit)
  const step = visit.param('step')
  const deed = Object.hasOwn(deeds, step) ? deeds[step]! : refuse(404, reason('documents.disposal-unknown'))
  await visit.read((reader) => openedDisposal(reader, id))
  const fields = await visit.fields()
  const made = await visit.attempt(deed, { id, fields }, freshForm({ ...fields, step }))
  if (!made.ok) return showDisposal(visit, made.form, made.form.refusal?.status)
  return visit.redirect(urls.disposal({ id }), {
    code: `documents.${disposalHappened[step as DisposalStep]}`,
  })
}

const readSheet = async (visit: Visit, language: Language) =>
  disposalSheet(await visit.read((reader) => readWhole(reader, idIn<'disposal'>(visit))), language)

/** A proposal to dispose of files, its printed list, and what is done with it. */
export const disposalRoutes = defineRoutes(({ get, post }) => {
  get(urls.disposal, official, (visit) => showDisposal(visit))
  get(urls.disposalXlsx, official, async (visit) => sendSheetXlsx(await readSheet(visit, visit.language)))
  get(urls.disposalPdf, official, async (visit) => sendSheetPdf(visit, await readSheet(visit, 'vi')))
  post(urls.disposalStep, official, doStep)
})
