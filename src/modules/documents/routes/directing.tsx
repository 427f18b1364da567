import { listColleagues } from '#modules/identity/index.ts'
import { listUnits } from '#modules/organisations/index.ts'
import { DateField, SelectField, Checkboxes, TextArea } from '#platform/ui/index.ts'
import { defineRoutes, fieldOf, type FormState, freshForm, type Visit } from '#platform/web/index.ts'
import { assign } from '../acts/assign.ts'
import { direct } from '../acts/direct.ts'
import { present } from '../acts/present.ts'
import { verificationOf } from '../acts/reading/verification-of.ts'
import { openDocument } from '../acts/standing.ts'
import { words } from '../messages/index.ts'
import { DirectPage, presets } from '../pages/direct-page.tsx'
import { ownAssignments } from '../rules/access.ts'
import { listAssignments } from '../store/assignments.ts'
import { countQueues, listDocuments } from '../store/list-documents.ts'
import { listVersions } from '../store/versions.ts'
import { urls } from '../urls.ts'
import { idIn } from './document-in.ts'
import { dueOn, offerDues } from './due.ts'
import { assignForm, directForm, presentForm } from './forms.ts'
import { eyesOf } from './lists.tsx'
import type { FormSpec } from '../pages/form-spec.ts'
import { done, showForm } from './show-form.tsx'
import { generalStanding } from '../acts/standing.ts'

const official = { who: 'official' } as const

const presenting: FormSpec<Awaited<ReturnType<typeof listColleagues>>> = {
  title: 'present',
  action: (id) => urls.present({ id }),
  load: (reader) => listColleagues(reader, { role: 'leader' }),
  fields: ({ t, form, loaded, visit }) => (
    <>
      <SelectField
        {...fieldOf(form, 'leaderId', visit.language)}
        label={t('present-to')}
        blank={t('choose-one')}
        options={loaded.map(({ id, name, title }) => ({ value: id, label: `${title} – ${name}` }))}
      />
      <TextArea {...fieldOf(form, 'note', visit.language)} label={t('present-note')} rows={3} optional />
    </>
  ),
}

async function doPresent(visit: Visit): Promise<Response> {
  const documentId = idIn(visit)
  const form = await visit.form(presentForm)
  if (!form.ok) return showForm(visit, presenting, form, 422)
  const made = await visit.attempt(present, { documentId, ...form.value }, form)
  if (!made.ok) return showForm(visit, presenting, made.form, made.form.refusal?.status)
  return done(visit, documentId, 'documents.presented')
}

async function showDirect(visit: Visit, form: FormState, status = 200): Promise<Response> {
  const { language, csrf } = visit
  const id = idIn(visit)
  const dues = await offerDues(visit)
  const found = await visit.read(async (reader) => {
    const { document, standing } = await openDocument(reader, id)
    const waiting = await countQueues(reader, 'incoming', ['to-direct'], eyesOf(standing), 100)
    const units = await listUnits(reader, document.authorityId)
    const paper = (await listVersions(reader, id)).find(({ part }) => part === 0)
    return {
      document,
      paper,
      verification: await verificationOf(reader, paper),
      units: units.filter(({ kind }) => kind !== 'leadership' && kind !== 'council'),
      waiting: waiting['to-direct'],
    }
  })
  return visit.workspace(
    { title: words.in(language)('direct'), status },
    <DirectPage {...{ language, csrf, form, dues, ...found }} />,
  )
}

/** The next paper on the leader's table, where there is one. */
async function nextToDirect(visit: Visit): Promise<string | undefined> {
  const eyes = eyesOf(generalStanding(visit))
  const [next] = await visit.read((reader) =>
    listDocuments(reader, { direction: 'incoming', queue: 'to-direct' }, eyes, { limit: 1 }),
  )
  return next && urls.direct({ id: next.id })
}

async function doDirect(visit: Visit): Promise<Response> {
  const documentId = idIn(visit)
  const form = await visit.form(directForm)
  if (!form.ok) return showDirect(visit, form, 422)
  const { preset, instruction, dueChoice, due, next, ...to } = form.value
  const offered = (await offerDues(visit)).find(({ days }) => String(days) === dueChoice)
  const dueAt = await dueOn(visit, dueChoice === 'own' || due ? due : (offered?.date ?? null))
  const ready = presets.find((key) => key === preset)
  const said = [ready ? words.in('vi')(ready) : '', instruction].filter(Boolean).join(' ')
  const made = await visit.attempt(direct, { documentId, instruction: said, dueAt, ...to }, form)
  if (!made.ok) return showDirect(visit, made.form, made.form.refusal?.status)
  const onwards = next ? await nextToDirect(visit) : undefined
  if (!onwards) return done(visit, documentId, 'documents.directed')
  return visit.redirect(onwards, {
    code: 'documents.step-done',
    params: { step: words.in(visit.language)('documents.directed') },
  })
}

const assigning: FormSpec<Awaited<ReturnType<typeof listColleagues>>> = {
  title: 'assign',
  lead: 'assign-lead',
  action: (id) => urls.assign({ id }),
  load: async (reader, document, standing) => {
    const own = ownAssignments(standing, await listAssignments(reader, document.id))
    const unitId = own.find(({ accountId }) => !accountId)?.unitId ?? standing.headOf
    return unitId ? listColleagues(reader, { unitId }) : []
  },
  fields: ({ t, form, loaded, visit }) => {
    const options = loaded.map(({ id, name, title }) => ({ value: id, label: `${name} – ${title}` }))
    return (
      <>
        <SelectField
          {...fieldOf(form, 'leadId', visit.language)}
          label={t('assign-person')}
          blank={t('choose-one')}
          options={options}
        />
        <Checkboxes
          name="supportIds"
          label={t('assign-support')}
          values={[form.values.supportIds ?? []].flat()}
          options={options}
          optional
        />
        <TextArea
          {...fieldOf(form, 'instruction', visit.language)}
          label={t('assign-note')}
          rows={3}
          optional
        />
        <DateField {...fieldOf(form, 'due', visit.language)} label={t('due')} hint={t('due-hint')} optional />
      </>
    )
  },
}

async function doAssign(visit: Visit): Promise<Response> {
  const documentId = idIn(visit)
  const form = await visit.form(assignForm)
  if (!form.ok) return showForm(visit, assigning, form, 422)
  const { due, supportIds, ...to } = form.value
  const dueAt = await dueOn(visit, due)
  const others = supportIds.filter((id) => id !== to.leadId)
  const made = await visit.attempt(assign, { documentId, dueAt, supportIds: others, ...to }, form)
  if (!made.ok) return showForm(visit, assigning, made.form, made.form.refusal?.status)
  return done(visit, documentId, 'documents.assigned')
}

/** Presenting, directing, assigning. */
export const directingRoutes = defineRoutes(({ get, post }) => {
  get(urls.present, official, (visit) => showForm(visit, presenting, freshForm()))
  post(urls.present, official, doPresent)
  get(urls.direct, official, (visit) => showDirect(visit, freshForm({ preset: 'preset-1', dueChoice: '5' })))
  post(urls.direct, official, doDirect)
  get(urls.assign, official, (visit) => showForm(visit, assigning, freshForm()))
  post(urls.assign, official, doAssign)
})
