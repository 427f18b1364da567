import { secrecyMarks } from '#kit/first-page/index.ts'
import { permit } from '#kit/refusal.ts'
import { Radios, TextArea } from '#platform/ui/index.ts'
import { defineRoutes, fieldOf, freshForm, type Visit } from '#platform/web/index.ts'
import { z } from 'zod'
import { release, withhold } from '../../acts/reading/withhold.ts'
import type { FormSpec } from '../../pages/form-spec.ts'
import { mayCloseAsSecret, mayOpenAgain } from '../../rules/reading/closing.ts'
import { urls } from '../../urls.ts'
import { idIn } from '../document-in.ts'
import { ownWords } from '../forms.ts'
import { done, showForm } from '../show-form.tsx'

const official = { who: 'official' } as const

const withholding: FormSpec<void> = {
  title: 'withhold',
  lead: 'withhold-lead',
  button: 'withhold-do',
  danger: true,
  action: (id) => urls.withhold({ id }),
  load: async (_, document, standing) => permit(mayCloseAsSecret(standing, document)),
  fields: ({ t, form, visit }) => (
    <Radios
      {...fieldOf(form, 'mark', visit.language)}
      label={t('withhold-mark')}
      options={secrecyMarks.map((mark) => ({ value: mark, label: t(`mark-${mark}`) }))}
    />
  ),
}

const releasing: FormSpec<void> = {
  title: 'release',
  lead: 'release-lead',
  button: 'release-do',
  action: (id) => urls.release({ id }),
  load: async (_, document, standing) => permit(mayOpenAgain(standing, document)),
  fields: ({ t, form, visit }) => (
    <TextArea {...fieldOf(form, 'why', visit.language)} label={t('release-why')} rows={3} />
  ),
}

const withholdForm = z.object({ mark: z.enum(secrecyMarks, 'documents.choose-mark') })
const releaseForm = z.object({ why: ownWords.refine((text) => text !== '', 'documents.reason-needed') })

async function doWithhold(visit: Visit): Promise<Response> {
  const documentId = idIn(visit)
  const form = await visit.form(withholdForm)
  if (!form.ok) return showForm(visit, withholding, form, 422)
  const made = await visit.attempt(withhold, { documentId, ...form.value }, form)
  if (!made.ok) return showForm(visit, withholding, made.form, made.form.refusal?.status)
  return done(visit, documentId, 'documents.withheld')
}

async function doRelease(visit: Visit): Promise<Response> {
  const documentId = idIn(visit)
  const form = await visit.form(releaseForm)
  if (!form.ok) return showForm(visit, releasing, form, 422)
  const made = await visit.attempt(release, { documentId, ...form.value }, form)
  if (!made.ok) return showForm(visit, releasing, made.form, made.form.refusal?.status)
  return done(visit, documentId, 'documents.released')
}

/** Saying that a paper bears a mark of secrecy, and that it does not. */
export const secrecyRoutes = defineRoutes(({ get, post }) => {
  get(urls.withhold, official, (visit) => showForm(visit, withholding, freshForm()))
  post(urls.withhold, official, doWithhold)
  get(urls.release, official, (visit) => showForm(visit, releasing, freshForm()))
  post(urls.release, official, doRelease)
})
