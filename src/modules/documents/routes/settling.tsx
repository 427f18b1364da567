import { permit } from '#kit/refusal.ts'
import { listColleagues } from '#modules/identity/index.ts'
import { DateField, FileField, SelectField, TextArea, TextField } from '#platform/ui/index.ts'
import { defineRoutes, fieldOf, freshForm, parseForm, type Visit } from '#platform/web/index.ts'
import { askOpinion, giveOpinion } from '../acts/opinions.ts'
import { complete, reportProgress } from '../acts/settle.ts'
import { openDocument } from '../acts/standing.ts'
import { mayComplete } from '../rules/access.ts'
import { listAssignments } from '../store/assignments.ts'
import { listOpinions, type Opinion } from '../store/opinions.ts'
import { urls } from '../urls.ts'
import { idIn } from './document-in.ts'
import { dueOn } from './due.ts'
import { answerForm, askForm, completeForm, reportForm } from './forms.ts'
import type { FormSpec } from '../pages/form-spec.ts'
import { done, showForm } from './show-form.tsx'
import { takeUpload, uploadBytes } from './upload.ts'

const official = { who: 'official' } as const
const upload = { who: 'official', rawBody: true, bodyLimit: uploadBytes, limit: 'upload' } as const
const nothing = async () => {}

const reporting: FormSpec<void> = {
  title: 'report',
  action: (id) => urls.report({ id }),
  load: nothing,
  fields: ({ t, form, visit }) => (
    <>
      <TextField
        {...fieldOf(form, 'progress', visit.language)}
        label={t('progress')}
        inputmode="numeric"
        short
      />
      <TextArea {...fieldOf(form, 'note', visit.language)} label={t('progress-note')} rows={4} optional />
    </>
  ),
}

async function doReport(visit: Visit): Promise<Response> {
  const documentId = idIn(visit)
  const form = await visit.form(reportForm)
  if (!form.ok) return showForm(visit, reporting, form, 422)
  const made = await visit.attempt(reportProgress, { documentId, ...form.value }, form)
  if (!made.ok) return showForm(visit, reporting, made.form, made.form.refusal?.status)
  return done(visit, documentId, 'documents.progress-reported')
}

const completing: FormSpec<void> = {
  title: 'complete',
  lead: 'complete-lead',
  upload: true,
  action: (id) => urls.complete({ id }),
  load: nothing,
  fields: ({ t, form, visit }) => (
    <>
      <TextArea {...fieldOf(form, 'note', visit.language)} label={t('result')} rows={4} />
      <FileField {...fieldOf(form, 'proofs', visit.language)} label={t('proofs')} multiple optional />
    </>
  ),
}

async function doComplete(visit: Visit): Promise<Response> {
  const documentId = idIn(visit)
  // Asked before any file is kept: who may not complete it brings nothing in.
  await visit.read(async (reader) => {
    const { document, standing } = await openDocument(reader, documentId)
    permit(mayComplete(standing, document, await listAssignments(reader, documentId)))
  })
  const { values, files, refusal } = await takeUpload(visit)
  if (refusal) return showForm(visit, completing, { values, errors: {}, refusal }, refusal.status)
  const form = parseForm(completeForm, values)
  if (!form.ok) return showForm(visit, completing, form, 422)
  const proofs = files.map(({ kept }) => kept)
  const made = await visit.attempt(complete, { documentId, proofs, ...form.value }, form)
  if (!made.ok) return showForm(visit, completing, made.form, made.form.refusal?.status)
  return done(visit, documentId, 'documents.completed')
}

const asking: FormSpec<Awaited<ReturnType<typeof listColleagues>>> = {
  title: 'ask-opinion',
  action: (id) => urls.askOpinion({ id }),
  load: async (reader, _, { accountId }) =>
    (await listColleagues(reader)).filter(({ id }) => id !== accountId),
  fields: ({ t, form, loaded, visit }) => (
    <>
      <SelectField
        {...fieldOf(form, 'ofId', visit.language)}
        label={t('ask-of')}
        blank={t('choose-one')}
        options={loaded.map(({ id, name, title, unitName }) => ({
          value: id,
          label: `${name} – ${title}`,
          group: unitName,
        }))}
      />
      <TextArea {...fieldOf(form, 'question', visit.language)} label={t('question')} rows={4} />
      <DateField
        {...fieldOf(form, 'due', visit.language)}
        label={t('answer-by')}
        hint={t('date-hint')}
        optional
      />
    </>
  ),
}

async function doAsk(visit: Visit): Promise<Response> {
  const documentId = idIn(visit)
  const form = await visit.form(askForm)
  if (!form.ok) return showForm(visit, asking, form, 422)
  const { due, ...rest } = form.value
  const made = await visit.attempt(askOpinion, { documentId, dueAt: await dueOn(visit, due), ...rest }, form)
  if (!made.ok) return showForm(visit, asking, made.form, made.form.refusal?.status)
  return done(visit, documentId, 'documents.opinion-asked')
}

const answering = (visit: Visit): FormSpec<Opinion | undefined> => ({
  title: 'give-opinion',
  action: (id) => urls.giveOpinion({ id, opinion: visit.param('opinion') }),
  load: async (reader, { id }) =>
    (await listOpinions(reader, id)).find((one) => one.id === idIn<'opinion'>(visit, 'opinion')),
  fields: ({ t, form, loaded }) => (
    <>
      {loaded ? (
        <p>
          <strong>{loaded.askedByName}</strong>: {loaded.question}
        </p>
      ) : null}
      <TextArea {...fieldOf(form, 'answer', visit.language)} label={t('answer')} rows={5} />
    </>
  ),
})

async function doAnswer(visit: Visit): Promise<Response> {
  const documentId = idIn(visit)
  const form = await visit.form(answerForm)
  if (!form.ok) return showForm(visit, answering(visit), form, 422)
  const opinionId = idIn<'opinion'>(visit, 'opinion')
  const made = await visit.attempt(giveOpinion, { documentId, opinionId, ...form.value }, form)
  if (!made.ok) return showForm(visit, answering(visit), made.form, made.form.refusal?.status)
  return done(visit, documentId, 'documents.opinion-given')
}

/** Progress, completion, opinions. */
export const settlingRoutes = defineRoutes(({ get, post }) => {
  get(urls.report, official, (visit) => showForm(visit, reporting, freshForm()))
  post(urls.report, official, doReport)
  get(urls.complete, official, (visit) => showForm(visit, completing, freshForm()))
  post(urls.complete, upload, doComplete)
  get(urls.askOpinion, official, (visit) => showForm(visit, asking, freshForm()))
  post(urls.askOpinion, official, doAsk)
  get(urls.giveOpinion, official, (visit) => showForm(visit, answering(visit), freshForm()))
  post(urls.giveOpinion, official, doAnswer)
})
