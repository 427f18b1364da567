import type { VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Button, Checkboxes, Details, Form, FormActions, TextArea, TextField } from '#platform/ui/index.ts'
import { fieldOf, type FormState } from '#platform/web/index.ts'
import { words } from '../messages/index.ts'
import type { Warning } from '../rules/warnings.ts'
import type { DeskComment, LogLine } from '../store/desk.ts'
import { urls } from '../urls.ts'

export type CommentDeedProps = {
  readonly language: Language
  readonly csrf: string
  readonly form: FormState
  readonly comment: DeskComment
  readonly warnings: readonly Warning[]
  readonly answers: readonly { readonly name: string; readonly text: string; readonly at: Temporal.Instant }[]
  readonly log: readonly LogLine[]
  readonly closedWhy: string | null
  /** Shown once, after it was asked for with a reason. */
  readonly contact?: string | undefined
}

/** Approves a comment, with passages hidden, or refuses it. */
export function DecideComment({ csrf, form, comment, warnings, language }: CommentDeedProps): VNode {
  const t = useWords(words)
  const at = { comment: comment.id }
  const seen = comment.state === 'public' || comment.state === 'unread'
  const hidden = form.values.hidden
  const ticked =
    hidden === undefined
      ? warnings.filter(({ kind }) => kind === 'personal').map(({ text }) => text)
      : [hidden].flat()
  const passages = [
    ...new Set(warnings.filter(({ kind }) => kind !== 'name' && kind !== 'word').map(({ text }) => text)),
  ]
  return (
    <>
      <Form action={urls.approve(at)} csrf={csrf} guard={false}>
        {passages.length > 0 ? (
          <Checkboxes
            name="hidden"
            label={t('hide-found')}
            hint={t('hide-found-hint')}
            values={ticked}
            options={passages.map((text) => ({ value: text, label: text }))}
          />
        ) : null}
        <Details summary={t('hide-more')} open={Boolean(form.values.more)}>
          <TextArea
            {...fieldOf(form, 'more', language)}
            label={t('hide-more')}
            hint={t('hide-more-hint')}
            rows={2}
            maxlength={2000}
            optional
          />
        </Details>
        <FormActions>
          <Button variant="primary">{t(comment.state === 'public' ? 'approve-more' : 'approve')}</Button>
        </FormActions>
      </Form>
      {comment.state === 'refused' || comment.state === 'withdrawn' ? null : (
        <Details summary={t(seen ? 'withdraw' : 'refuse')} open={Boolean(form.errors.why)}>
          <Form action={urls.refuse(at)} csrf={csrf} guard={false}>
            <TextField
              {...fieldOf(form, 'why', language)}
              label={t('refuse-why')}
              hint={t('bulk-why-hint')}
              maxlength={500}
            />
            <FormActions>
              <Button variant="danger">{t(seen ? 'withdraw' : 'refuse')}</Button>
            </FormActions>
          </Form>
        </Details>
      )}
    </>
  )
}
