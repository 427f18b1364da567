import { reason, refuse } from '#kit/refusal.ts'
import type { Act } from '#platform/database/index.ts'
import { TextArea } from '#platform/ui/index.ts'
import { defineRoutes, fieldOf, freshForm, type Visit } from '#platform/web/index.ts'
import { approveContent, approveForm, sendDraftBack, sign } from '../acts/approve.ts'
import { withdraw } from '../acts/issue.ts'
import { giveUp, submit } from '../acts/revise.ts'
import { reopen } from '../acts/settle.ts'
import { openDocument } from '../acts/standing.ts'
import { urge } from '../acts/urge.ts'
import { keepForInformation, returnToSender, sendBack, withdrawDirection } from '../acts/turn-away.ts'
import type { Direction, DocumentId } from '../document.ts'
import { words } from '../messages/index.ts'
import { urls } from '../urls.ts'
import { idIn } from './document-in.ts'
import { noteForm } from './forms.ts'
import type { FormSpec } from '../pages/form-spec.ts'
import { done, showForm } from './show-form.tsx'

type Word = keyof typeof words.vi
type StepSpec = {
  readonly act: Act<{ documentId: DocumentId; why: string; note: string }, unknown>
  readonly title: Word
  readonly lead: Word
  readonly label?: Word
  readonly done: Word
  readonly optional?: boolean
  readonly danger?: boolean
}

const steps: Readonly<Record<string, StepSpec | Readonly<Record<Direction, StepSpec>>>> = {
  return: {
    act: returnToSender,
    title: 'return',
    lead: 'return-lead',
    done: 'documents.returned',
    danger: true,
  },
  'send-back': {
    incoming: { act: sendBack, title: 'send-back', lead: 'send-back-lead', done: 'documents.sent-back' },
    outgoing: { act: sendDraftBack, title: 'send-back', lead: 'send-back-lead', done: 'documents.sent-back' },
  },
  file: {
    act: keepForInformation,
    title: 'file',
    lead: 'file-lead',
    label: 'note',
    done: 'documents.kept-for-information',
    optional: true,
  },
  'withdraw-direction': {
    act: withdrawDirection,
    title: 'withdraw-direction',
    lead: 'withdraw-direction-lead',
    done: 'documents.direction-withdrawn',
    danger: true,
  },
  reopen: { act: reopen, title: 'reopen', lead: 'reopen-lead', done: 'documents.reopened' },
  submit: {
    act: submit,
    title: 'submit',
    lead: 'submit-lead',
    label: 'note',
    done: 'documents.submitted',
    optional: true,
  },
  'approve-content': {
    act: approveContent,
    title: 'approve-content',
    lead: 'approve-content-lead',
    label: 'note',
    done: 'documents.content-approved',
    optional: true,
  },
  'approve-form': {
    act: approveForm,
    title: 'approve-form',
    lead: 'approve-form-lead',
    label: 'note',
    done: 'documents.form-approved',
    optional: true,
  },
  sign: {
    act: sign,
    title: 'sign',
    lead: 'sign-lead',
    label: 'note',
    done: 'documents.signed',
    optional: true,
  },
  withdraw: {
    act: withdraw,
    title: 'withdraw',
    lead: 'withdraw-lead',
    done: 'documents.withdrawn',
    danger: true,
  },
  urge: { act: urge, title: 'urge', lead: 'urge-lead', label: 'note', done: 'documents.urged' },
  cancel: { act: giveUp, title: 'cancel', lead: 'cancel-lead', done: 'documents.cancelled', danger: true },
}

async function stepIn(visit: Visit): Promise<StepSpec> {
  const found = steps[visit.param('step')]
  if (!found) return refuse(404, reason('documents.unknown'))
  if ('act' in found) return found
  const { document } = await visit.read((reader) => openDocument(reader, idIn(visit)))
  return found[document.direction]
}

const formOf = (
  visit: Visit,
  { title, lead, label = 'why', optional, danger }: StepSpec,
): FormSpec<void> => ({
  title,
  lead,
  danger: danger ?? false,
  action: (id) => urls.step({ id, step: visit.param('step') }),
  load: async () => {},
  fields: ({ t, form }) => (
    <TextArea
      {...fieldOf(form, 'note', visit.language)}
      label={t(label)}
      rows={4}
      {...(optional ? { optional } : {})}
    />
  ),
})

async function doStep(visit: Visit): Promise<Response> {
  const documentId = idIn(visit)
  const spec = await stepIn(visit)
  const form = await visit.form(noteForm)
  if (!form.ok) return showForm(visit, formOf(visit, spec), form, 422)
  const { note } = form.value
  const made = await visit.attempt(spec.act, { documentId, note, why: note }, form)
  if (!made.ok) return showForm(visit, formOf(visit, spec), made.form, made.form.refusal?.status)
  return done(visit, documentId, spec.done)
}

/** The steps that need no more than a word or a reason. */
export const stepRoutes = defineRoutes(({ get, post }) => {
  const official = { who: 'official' } as const
  get(urls.step, official, async (visit) => {
    const spec = await stepIn(visit)
    const note = visit.param('step') === 'urge' ? words.in(visit.language)('urge-preset') : ''
    return showForm(visit, formOf(visit, spec), freshForm({ note }))
  })
  post(urls.step, official, doStep)
})
