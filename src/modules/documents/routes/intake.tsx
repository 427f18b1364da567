import { defineRoutes, type Visit } from '#platform/web/index.ts'
import { amend } from '../acts/amend.ts'
import { registerIncoming } from '../acts/register-incoming.ts'
import { words } from '../messages/index.ts'
import { listTakenIn } from '../store/reading/list-taken-in.ts'
import { urls } from '../urls.ts'
import { idIn } from './document-in.ts'
import { dueOn } from './due.ts'
import { factsForm, registerForm } from './forms.ts'
import { showRegister } from './reading/show-register.tsx'
import { doTakeIn, showTakeIn } from './reading/take-in.tsx'
import { showTakenIn } from './reading/taken-in.tsx'
import { uploadBytes } from './upload.ts'

const official = { who: 'official' } as const
const upload = { who: 'official', rawBody: true, bodyLimit: uploadBytes, limit: 'upload' } as const

/** The next paper that waits for registration, where there is one that may be registered. */
async function nextToRegister(visit: Visit): Promise<string | undefined> {
  const waiting = await visit.read((reader) => listTakenIn(reader, 20))
  const next = waiting.find(({ document }) => document.withheldMark === null)
  return next && urls.register({ id: next.document.id })
}

async function doRegister(visit: Visit): Promise<Response> {
  const documentId = idIn(visit)
  const form = await visit.form(registerForm)
  if (!form.ok) return showRegister(visit, { form, status: 422 })
  const { registerId, due, leaderId, next, ...facts } = form.value
  const dueAt = await dueOn(visit, due)
  const done = await visit.attempt(registerIncoming, { documentId, registerId, facts, dueAt, leaderId }, form)
  if (!done.ok) return showRegister(visit, { form: done.form, status: done.form.refusal?.status ?? 422 })
  const onwards = next ? await nextToRegister(visit) : undefined
  return visit.redirect(onwards ?? urls.incoming(null, { bang: 'to-register' }), {
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
