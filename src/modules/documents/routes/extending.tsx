import { localTime } from '#kit/calendar/index.ts'
import { formatDate } from '#kit/vietnamese/index.ts'
import { DateField, Radios, TextArea } from '#platform/ui/index.ts'
import { defineRoutes, fieldOf, freshForm, type Visit } from '#platform/web/index.ts'
import { answerExtension, askExtension } from '../acts/extensions.ts'
import type { FormSpec } from '../pages/form-spec.ts'
import { type Extension, listExtensions } from '../store/extensions.ts'
import { urls } from '../urls.ts'
import { idIn } from './document-in.ts'
import { dueOn } from './due.ts'
import { extensionAnswerForm, extensionForm } from './forms.ts'
import { done, showForm } from './show-form.tsx'

const official = { who: 'official' } as const

const asking: FormSpec<void> = {
  title: 'ask-extension',
  action: (id) => urls.askExtension({ id }),
  load: async () => {},
  fields: ({ t, form, visit }) => (
    <>
      <DateField
        {...fieldOf(form, 'until', visit.language)}
        label={t('extension-until')}
        hint={t('date-hint')}
      />
      <TextArea {...fieldOf(form, 'why', visit.language)} label={t('why')} rows={3} />
    </>
  ),
}

async function doAsk(visit: Visit): Promise<Response> {
  const documentId = idIn(visit)
  const form = await visit.form(extensionForm)
  if (!form.ok) return showForm(visit, asking, form, 422)
  const untilAt = await dueOn(visit, form.value.until)
  const made = await visit.attempt(askExtension, { documentId, untilAt, why: form.value.why }, form)
  if (!made.ok) return showForm(visit, asking, made.form, made.form.refusal?.status)
  return done(visit, documentId, 'documents.extension-asked')
}

const answering = (visit: Visit): FormSpec<Extension | undefined> => ({
  title: 'extensions',
  button: 'send',
  action: (id) => urls.answerExtension({ id, extension: visit.param('extension') }),
  load: async (reader, { id }) =>
    (await listExtensions(reader, id)).find((one) => one.id === idIn<'extension'>(visit, 'extension')),
  fields: ({ t, form, loaded }) => (
    <>
      {loaded ? (
        <p>
          {t('extension-asked', {
            name: loaded.askedByName,
            date: formatDate(localTime(loaded.untilAt).toPlainDate(), visit.language),
          })}
          : {loaded.why}
        </p>
      ) : null}
      <Radios
        {...fieldOf(form, 'decision', visit.language)}
        label={t('extensions')}
        options={(['grant', 'deny'] as const).map((value) => ({ value, label: t(value) }))}
      />
      <TextArea
        {...fieldOf(form, 'answer', visit.language)}
        label={t('extension-answer')}
        rows={3}
        optional
      />
    </>
  ),
})

async function doAnswer(visit: Visit): Promise<Response> {
  const documentId = idIn(visit)
  const form = await visit.form(extensionAnswerForm)
  if (!form.ok) return showForm(visit, answering(visit), form, 422)
  const extensionId = idIn<'extension'>(visit, 'extension')
  const { answer, decision } = form.value
  const granted = decision === 'grant'
  const made = await visit.attempt(answerExtension, { documentId, extensionId, granted, answer }, form)
  if (!made.ok) return showForm(visit, answering(visit), made.form, made.form.refusal?.status)
  return done(visit, documentId, 'documents.extension-settled')
}

/** Asking for more time, and answering. */
export const extendingRoutes = defineRoutes(({ get, post }) => {
  get(urls.askExtension, official, (visit) => showForm(visit, asking, freshForm()))
  post(urls.askExtension, official, doAsk)
  get(urls.answerExtension, official, (visit) =>
    showForm(visit, answering(visit), freshForm({ decision: 'grant' })),
  )
  post(urls.answerExtension, official, doAnswer)
})
