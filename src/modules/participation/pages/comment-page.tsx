import type { VNode } from 'preact'
import { formatDateTime } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import {
  Button,
  Checkboxes,
  DescriptionList,
  Details,
  Form,
  FormActions,
  Notice,
  PageHeader,
  TextArea,
  TextField,
} from '#platform/ui/index.ts'
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import { words } from '../messages/index.ts'
import { CommentStateTag } from '../parts/comment-state-tag.tsx'
import { LogTable } from '../parts/log-table.tsx'
import { WarningTags } from '../parts/warning-tags.tsx'
import type { Warning } from '../rules/warnings.ts'
import type { DeskComment, LogLine } from '../store/desk.ts'
import { urls } from '../urls.ts'

export type CommentPageProps = {
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

function Decide({ csrf, form, comment, warnings, language }: CommentPageProps): VNode {
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

function Answer({ csrf, form, comment, language, answers }: CommentPageProps): VNode | null {
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

function Contact({ csrf, form, comment, contact, language }: CommentPageProps): VNode | null {
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

function Closing({ csrf, form, comment, closedWhy, language }: CommentPageProps): VNode {
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

/** One comment: what it says, what asks for a second look, and what may be done with it. */
export function CommentPage(props: CommentPageProps): VNode {
  const { comment, form, language, warnings, log } = props
  const t = useWords(words)
  const complaints = complaintsOf(form, language)
  return (
    <div class="stack loose">
      <PageHeader
        title={t('comment-of', { name: comment.name })}
        crumbs={[{ href: urls.comments(), label: t('desk') }]}
      />
      {complaints.length > 0 ? (
        <Notice tone="bad" title={complaints.map(({ sentence }) => sentence).join(' ')} />
      ) : null}
      <p class="row">
        <CommentStateTag state={comment.state} />
        <WarningTags warnings={warnings} />
      </p>
      <div class="card">
        <p class="said">{comment.text}</p>
      </div>
      <DescriptionList
        items={[
          { label: t('about'), value: <a href={comment.href}>{comment.title}</a> },
          { label: t('sent'), value: formatDateTime(comment.sentAt, language) },
          { label: t('comment'), value: t('comment-number', { number: String(comment.number) }) },
        ]}
      />
      <Decide {...props} />
      <Contact {...props} />
      <Answer {...props} />
      <Closing {...props} />
      {log.length > 0 ? (
        <section class="stack tight">
          <h2>{t('history')}</h2>
          <LogTable lines={log} caption={t('history')} />
        </section>
      ) : null}
    </div>
  )
}
