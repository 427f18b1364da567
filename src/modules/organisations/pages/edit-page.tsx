import type { ComponentChildren, VNode } from 'preact'
import type { z } from 'zod'
import type { Act } from '#platform/database/index.ts'
import { useWords } from '#platform/i18n/index.ts'
import {
  Button,
  ButtonLink,
  type Crumb,
  DateField,
  Form,
  FormActions,
  PageHeader,
  TextArea,
} from '#platform/ui/index.ts'
import {
  complaintsOf,
  fieldOf,
  freshForm,
  type FormState,
  type Handler,
  type Values,
  type Visit,
} from '#platform/web/index.ts'
import type { AuthorityId } from '../authority.ts'
import type { Edit } from '../lineage.ts'
import { type Word, words } from '../messages/index.ts'
import { order, permitEditing } from './order.ts'
import { todayWritten } from './visit-input.ts'

/** The field of a form by name, as typed, with its complaint. */
export type FieldOf = (name: string) => { name: string; value: string; error?: string }

type Asked = { readonly authorityId?: AuthorityId; readonly back: string; readonly crumbs: readonly Crumb[] }

/** What differs between one edit form and the next. */
export type Editing<Subject extends Asked, Value, Input extends Edit, Result> = {
  readonly title: Word
  readonly lead?: Word
  /** Word of the button: a verb. */
  readonly verb: Word
  readonly danger?: boolean
  /** True for what reaches across authorities: only an instance administrator may. */
  readonly across?: boolean
  /** True where the person always acts as themselves, within their own authority. */
  readonly own?: boolean
  /** Who may open and send the form, where it is another than who edits the authority; refuses. */
  permit?(visit: Visit, subject: Subject): void
  /** Without the field "from which day". */
  readonly dayless?: boolean
  load(visit: Visit): Promise<Subject>
  start(subject: Subject): Values
  fields(subject: Subject, field: FieldOf, form: FormState): ComponentChildren
  /** Ways to neighbouring forms, at the head of the page. */
  actions?(subject: Subject): ComponentChildren
  readonly schema: z.ZodType<Value>
  readonly act: Act<Input, Result>
  input(value: Value, subject: Subject): Input
  readonly done: string
  /** Where to go afterwards; back unless told. */
  goTo?(result: Result, subject: Subject): string
}

type Shown = {
  visit: Visit
  form: FormState
  subject: Asked
  title: Word
  lead?: Word
  verb: Word
  danger?: boolean
  dayless?: boolean
  actions?: ComponentChildren
  children: ComponentChildren
}

function EditPage({ children, ...shown }: Shown): VNode {
  const { visit, form, subject, title, lead, verb, danger, dayless, actions } = shown
  const t = useWords(words)
  const { language, csrf, url } = visit
  return (
    <>
      <PageHeader
        title={t(title)}
        lead={lead ? t(lead) : undefined}
        crumbs={subject.crumbs}
        actions={actions}
      />
      <Form action={url.pathname} csrf={csrf} complaints={complaintsOf(form, language)}>
        {children}
        {dayless ? null : (
          <DateField {...fieldOf(form, 'on', language)} label={t('from-day')} hint={t('from-day-hint')} />
        )}
        <TextArea
          {...fieldOf(form, 'reason', language)}
          label={t('reason')}
          hint={t('reason-hint')}
          rows={3}
        />
        <FormActions>
          <Button variant={danger ? 'danger' : 'primary'}>{t(verb)}</Button>
          <ButtonLink variant="quiet" href={subject.back}>
            {t('cancel')}
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  )
}

/** Makes the two handlers of an edit form: show it filled with what is, and do the act; whatever is wrong comes back on the filled form. */
export function editing<Subject extends Asked, Value, Input extends Edit, Result>(
  kind: Editing<Subject, Value, Input, Result>,
): { show: Handler; save: Handler } {
  const page = (visit: Visit, subject: Subject, form: FormState, status?: number) => {
    const { title, lead, verb, danger, dayless } = kind
    const field: FieldOf = (name) => fieldOf(form, name, visit.language)
    const actions = kind.actions?.(subject)
    const shown = { visit, form, subject, title, lead, verb, danger, dayless, actions }
    const heading = words.in(visit.language)(title)
    return visit.workspace(
      { title: heading, status },
      <EditPage {...shown}>{kind.fields(subject, field, form)}</EditPage>,
    )
  }
  const permitted = (visit: Visit, subject: Subject) => {
    if (kind.permit) kind.permit(visit, subject)
    else if (subject.authorityId) permitEditing(visit, subject.authorityId)
  }
  const attempt = (visit: Visit, input: Input, form: FormState, within: AuthorityId | undefined) =>
    kind.own ? visit.attempt(kind.act, input, form) : order(visit, kind.act, input, form, { within })
  return {
    async show(visit) {
      const subject = await kind.load(visit)
      permitted(visit, subject)
      return page(visit, subject, freshForm({ on: todayWritten(), reason: '', ...kind.start(subject) }))
    },
    async save(visit) {
      const subject = await kind.load(visit)
      permitted(visit, subject)
      const form = await visit.form(kind.schema)
      if (!form.ok) return page(visit, subject, form, 422)
      const within = kind.across ? undefined : subject.authorityId
      const done = await attempt(visit, kind.input(form.value, subject), form, within)
      if (!done.ok) return page(visit, subject, done.form, done.form.refusal?.status ?? 422)
      return visit.redirect(kind.goTo?.(done.value, subject) ?? subject.back, { code: kind.done })
    },
  }
}
