import type { VNode } from 'preact'
import { formatDateTime } from '#kit/vietnamese/index.ts'
import { useWords } from '#platform/i18n/index.ts'
import { Button, Details, Form, FormActions, Notice, TextArea, TextField } from '#platform/ui/index.ts'
import { fieldOf } from '#platform/web/index.ts'
import { words } from '../messages/index.ts'
import { urls } from '../urls.ts'
import type { CommentDeedProps } from './decide-comment.tsx'

/** Answers a comment in the name of the authority. */
export function AnswerComment({ csrf, form, comment, language, answers }: CommentDeedProps): VNode | null {
  const t = useWords(words)
  const answerable = !comment.parentId && (comment.state === 'public' || comment.state === 'unread')
  if (!answerable && answers.length === 0) return null
  return (
    <section class="stack tight">
      <h2>{t('answer-title')}</h2>
      {answers.map(({ name, text, at }) => (
        <div key={at.toString()} class="card">
          <p class="soft">
            {name}, {formatDateTime(at, language)}
          </p>
          <p class="said">{text}</p>
        </div>
      ))}
      {answerable ? (
        <Form action={urls.answer({ comment: comment.id })} csrf={csrf}>
          <TextArea
            {...fieldOf(form, 'answer', language)}
            label={t('answer-label')}
            hint={t('answer-hint')}
            rows={4}
            maxlength={2000}
          />
          <FormActions>
            <Button>{t('answer')}</Button>
          </FormActions>
        </Form>
      ) : null}
    </section>
  )
}

/** Shows how the writer is reached, for a purpose that the record keeps. */
export function ContactOfComment({ csrf, form, comment, contact, language }: CommentDeedProps): VNode | null {
  const t = useWords(words)
  if (contact !== undefined) return <Notice title={t('contact-is', { contact })} />
  if (!comment.hasContact) return null
  return (
    <Details summary={t('contact-title')} open={Boolean(form.errors.purpose)}>
      <Form action={urls.contact({ comment: comment.id })} csrf={csrf} guard={false} plain>
        <p>{t('contact-lead')}</p>
        <TextField {...fieldOf(form, 'purpose', language)} label={t('contact-why')} maxlength={300} />
        <FormActions>
          <Button>{t('contact-show')}</Button>
        </FormActions>
      </Form>
    </Details>
  )
}

/** Takes no more comments on the subject, or takes them again. */
export function CloseComments({ csrf, form, comment, closedWhy, language }: CommentDeedProps): VNode {
  const t = useWords(words)
  const at = { discussion: comment.discussionId }
  const back = <input type="hidden" name="comment" value={comment.id} />
  if (closedWhy !== null)
    return (
      <Form action={urls.reopen(at)} csrf={csrf} guard={false}>
        {back}
        <Notice title={t('closed-because', { why: closedWhy })} />
        <FormActions>
          <Button>{t('reopen')}</Button>
        </FormActions>
      </Form>
    )
  return (
    <Details summary={t('close-title')} open={Boolean(form.errors.closeWhy)}>
      <Form action={urls.close(at)} csrf={csrf} guard={false}>
        {back}
        <TextField {...fieldOf(form, 'closeWhy', language)} label={t('close-why')} maxlength={300} />
        <FormActions>
          <Button>{t('close')}</Button>
        </FormActions>
      </Form>
    </Details>
  )
}
