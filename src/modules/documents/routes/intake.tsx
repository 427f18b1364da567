import { type Kept } from '#platform/files/index.ts'
import { defineRoutes, type FormState, freshForm, type Visit } from '#platform/web/index.ts'
import { amend } from '../acts/amend.ts'
import { registerIncoming } from '../acts/register-incoming.ts'
import { generalStanding } from '../acts/standing.ts'
import { takeIn } from '../acts/take-in.ts'
import type { ArrivalWay } from '../document.ts'
import { arrivalWays } from '../document.ts'
import { words } from '../messages/index.ts'
import { TakeInPage } from '../pages/take-in-page.tsx'
import { mayTakeIn } from '../rules/access.ts'
import { permit } from '#kit/refusal.ts'
import { urls } from '../urls.ts'
import { idIn } from './document-in.ts'
import { dueOn } from './due.ts'
import { factsForm, registerForm } from './forms.ts'
import { showRegister } from './reading/show-register.tsx'
import { showTakenIn } from './reading/taken-in.tsx'
import { takeUpload, uploadBytes } from './upload.ts'

const official = { who: 'official' } as const
const upload = { who: 'official', rawBody: true, bodyLimit: uploadBytes, limit: 'upload' } as const

function showTakeIn(
  visit: Visit,
  form: FormState = freshForm({ by: 'upload' }),
  status = 200,
): Promise<Response> {
  permit(mayTakeIn(generalStanding(visit)))
  const { language, csrf } = visit
  return visit.workspace(
    { title: words.in(language)('take-in'), status },
    <TakeInPage {...{ language, csrf, form }} />,
  )
}

async function doTakeIn(visit: Visit): Promise<Response> {
  permit(mayTakeIn(generalStanding(visit)))
  const { values, files, refusal } = await takeUpload(visit)
  if (refusal) return showTakeIn(visit, { values, errors: {}, refusal }, refusal.status)
  if (files.length === 0)
    return showTakeIn(visit, { values, errors: { files: ['documents.file-needed'] } }, 422)
  const by: ArrivalWay = arrivalWays.find((way) => way === values.by) ?? 'upload'
  const kept = files.map((one) => one.kept)
  const papers: readonly (readonly Kept[])[] = values.together === '1' ? [kept] : kept.map((one) => [one])
  let last = ''
  for (const paper of papers) last = await visit.act(takeIn, { by, files: paper })
  const to = papers.length === 1 ? urls.register({ id: last }) : urls.takenIn()
  return visit.redirect(to, { code: 'documents.taken-in', params: { count: papers.length } })
}

async function doRegister(visit: Visit): Promise<Response> {
  const documentId = idIn(visit)
  const form = await visit.form(registerForm)
  if (!form.ok) return showRegister(visit, { form, status: 422 })
  const { registerId, due, leaderId, ...facts } = form.value
  const dueAt = await dueOn(visit, due)
  const done = await visit.attempt(registerIncoming, { documentId, registerId, facts, dueAt, leaderId }, form)
  if (!done.ok) return showRegister(visit, { form: done.form, status: done.form.refusal?.status ?? 422 })
  return visit.redirect(urls.incoming(null, { bang: 'to-register' }), {
    code: 'documents.registered-as',
    params: { number: done.value.number },
  })
}

async function doAmend(visit: Visit): Promise<Response> {
  const documentId = idIn(visit)
  const form = await visit.form(factsForm)
  if (!form.ok) return showRegister(visit, { form, amending: true, status: 422 })
  const done = await visit.attempt(amend, { documentId, facts: form.value }, form)
  if (!done.ok)
    return showRegister(visit, { form: done.form, amending: true, status: done.form.refusal?.status ?? 422 })
  return visit.redirect(urls.document({ id: documentId }), {
    code: 'documents.step-done',
    params: { step: words.in(visit.language)('documents.amended') },
  })
}

/** Taking in, registering, correcting. */
export const intakeRoutes = defineRoutes(({ get, post }) => {
  get(urls.takeIn, official, (visit) => showTakeIn(visit))
  post(urls.takeIn, upload, doTakeIn)
  get(urls.takenIn, official, showTakenIn)
  get(urls.register, official, (visit) => showRegister(visit))
  post(urls.register, official, doRegister)
  get(urls.amend, official, (visit) => showRegister(visit, { amending: true }))
  post(urls.amend, official, doAmend)
})
