import { permit } from '#kit/refusal.ts'
import type { Act } from '#platform/database/index.ts'
import { defineRoutes, type FormState, freshForm, type Visit } from '#platform/web/index.ts'
import { cancelReception, openReception, standIn } from '../acts/receptions.ts'
import { noteTurn } from '../acts/turns.ts'
import { words } from '../messages/index.ts'
import { roomsOf } from '../pages/desk-scope.ts'
import { ReceptionPage } from '../pages/reception-page.tsx'
import { ReceptionsPage } from '../pages/receptions-page.tsx'
import { mayArrange } from '../rules/access.ts'
import { beginsAt } from '../rules/turns.ts'
import { getReception, listReceptions } from '../store/receptions.ts'
import { listTurns } from '../store/turns.ts'
import { enquiryUrls } from '../urls.ts'
import { authorityOf, idIn } from './desk.tsx'
import { cancelForm, receptionForm, standInForm, turnForm } from './forms.ts'

const official = { who: 'official' } as const

async function showReceptions(visit: Visit, form: FormState = freshForm(), status = 200): Promise<Response> {
  permit(mayArrange(visit.actor, authorityOf(visit)))
  const receptions = await visit.read((reader) =>
    listReceptions(reader, reader.today.subtract({ days: 30 }), reader.today.add({ days: 366 })),
  )
  const { language, csrf } = visit
  return visit.workspace(
    { title: words.in(language)('receptions'), status },
    <ReceptionsPage {...{ receptions, language, csrf, form }} rooms={roomsOf(visit.actor)} />,
  )
}

async function add(visit: Visit): Promise<Response> {
  const form = await visit.form(receptionForm)
  if (!form.ok) return showReceptions(visit, form, 422)
  const done = await visit.attempt(openReception, { ...form.value, authorityId: authorityOf(visit) }, form)
  if (!done.ok) return showReceptions(visit, done.form, done.form.refusal?.status)
  return visit.redirect(enquiryUrls.receptions(), { code: 'enquiries.reception-added' })
}

async function showReception(
  visit: Visit,
  {
    form = freshForm(),
    status = 200,
    typedTurn,
  }: { form?: FormState; status?: number; typedTurn?: string } = {},
): Promise<Response> {
  const id = idIn<'reception'>(visit, 'reception')
  const { reception, turns, now } = await visit.read(async (reader) => {
    const found = await getReception(reader, id)
    permit(mayArrange(reader.actor, found.authorityId))
    return { reception: found, turns: await listTurns(reader, id), now: reader.now }
  })
  const coming = Temporal.Instant.compare(now, beginsAt(reception)) < 0
  const { language, csrf } = visit
  return visit.workspace(
    { title: words.in(language)('receptions'), status },
    <ReceptionPage {...{ reception, turns, coming, typedTurn, language, csrf, form }} />,
  )
}

async function go<Input>(
  visit: Visit,
  act: Act<Input, unknown>,
  input: Input,
  form: FormState,
  { code, typedTurn }: { code: string; typedTurn?: string },
): Promise<Response> {
  const done = await visit.attempt(act, input, form)
  if (!done.ok)
    return showReception(visit, {
      form: done.form,
      status: done.form.refusal?.status ?? 422,
      ...(typedTurn ? { typedTurn } : {}),
    })
  return visit.redirect(enquiryUrls.reception({ reception: idIn(visit, 'reception') }), { code })
}

async function nameStandIn(visit: Visit): Promise<Response> {
  const form = await visit.form(standInForm)
  if (!form.ok) return showReception(visit, { form, status: 422 })
  const { standInName: who, standInPost: post, standInWhy: why } = form.value
  const receptionId = idIn<'reception'>(visit, 'reception')
  return go(visit, standIn, { receptionId, official: who, post, why }, form, {
    code: 'enquiries.reception-changed',
  })
}

async function cancel(visit: Visit): Promise<Response> {
  const form = await visit.form(cancelForm)
  if (!form.ok) return showReception(visit, { form, status: 422 })
  const receptionId = idIn<'reception'>(visit, 'reception')
  return go(visit, cancelReception, { receptionId, why: form.value.cancelWhy }, form, {
    code: 'enquiries.reception-changed',
  })
}

async function note(visit: Visit): Promise<Response> {
  const form = await visit.form(turnForm)
  const turnId = idIn<'turn'>(visit, 'turn')
  if (!form.ok) return showReception(visit, { form, status: 422, typedTurn: turnId })
  const input = { turnId, came: form.value.came === 'yes', result: form.value.result }
  return go(visit, noteTurn, input, form, { code: 'enquiries.result-noted', typedTurn: turnId })
}

/** Days of reception on the desk. */
export const receptionRoutes = defineRoutes(({ get, post }) => {
  get(enquiryUrls.receptions, official, (visit) => showReceptions(visit))
  post(enquiryUrls.receptions, official, add)
  get(enquiryUrls.reception, official, (visit) => showReception(visit))
  post(enquiryUrls.standIn, official, nameStandIn)
  post(enquiryUrls.cancelReception, official, cancel)
  post(enquiryUrls.turn, official, note)
})
