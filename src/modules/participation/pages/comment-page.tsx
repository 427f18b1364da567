import type { VNode } from 'preact'
import { formatDateTime } from '#kit/vietnamese/index.ts'
import { useWords } from '#platform/i18n/index.ts'
import { DescriptionList, Notice, PageHeader } from '#platform/ui/index.ts'
import { complaintsOf } from '#platform/web/index.ts'
import { words } from '../messages/index.ts'
import { AnswerComment, CloseComments, ContactOfComment } from '../parts/comment-deeds.tsx'
import { CommentStateTag } from '../parts/comment-state-tag.tsx'
import { type CommentDeedProps, DecideComment } from '../parts/decide-comment.tsx'
import { LogTable } from '../parts/log-table.tsx'
import { WarningTags } from '../parts/warning-tags.tsx'
import { urls } from '../urls.ts'

/** One comment: what it says, what asks for a second look, and what may be done with it. */
export function CommentPage(props: CommentDeedProps): VNode {
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
          ...(comment.carriedFrom ? [{ label: t('carried'), value: comment.carriedFrom }] : []),
          { label: t('comment'), value: t('comment-number', { number: String(comment.number) }) },
        ]}
      />
      <DecideComment {...props} />
      <ContactOfComment {...props} />
      <AnswerComment {...props} />
      <CloseComments {...props} />
      {log.length > 0 ? (
        <section class="stack tight">
          <h2>{t('history')}</h2>
          <LogTable lines={log} caption={t('history')} />
        </section>
      ) : null}
    </div>
  )
}
