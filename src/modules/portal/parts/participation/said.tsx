import type { VNode } from 'preact'
import type { PublicComment, PublicThread } from '#modules/participation/index.ts'
import { formatDateTime } from '#kit/vietnamese/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { StatusTag } from '#platform/ui/index.ts'
import { words } from '../../messages/index.ts'

function One({ comment, children }: { comment: PublicComment; children?: VNode | null | undefined }): VNode {
  const t = useWords(words)
  const language = useLanguage()
  return (
    <article class={comment.official ? 'comment official' : 'comment'} id={`y-kien-${comment.number}`}>
      <p class="who">
        <strong>{comment.name}</strong>
        {comment.official ? <StatusTag tone="good">{t('official-answer')}</StatusTag> : null}
        <span class="soft">
          <time datetime={comment.sentAt.toString()}>{formatDateTime(comment.sentAt, language)}</time>
          {comment.sample ? ` · ${t('sample-comment')}` : ''}
          {comment.carriedFrom ? ` · ${t('carried-comment', { source: comment.carriedFrom })}` : ''}
        </span>
      </p>
      <p class="said">{comment.text}</p>
      {children}
    </article>
  )
}

/** Comments with their answers; `answerHref` where they may be answered. */
export function Said({
  threads,
  answerHref,
}: {
  threads: readonly PublicThread[]
  answerHref?: ((number: bigint) => string) | undefined
}): VNode {
  const t = useWords(words)
  return (
    <ol class="comments">
      {threads.map((thread) => (
        <li key={String(thread.number)}>
          <One comment={thread}>
            {answerHref ? (
              <p>
                <a
                  href={answerHref(thread.number)}
                  aria-label={t('answer-to', { name: thread.name })}
                  rel="nofollow"
                >
                  {t('answer-this')}
                </a>
              </p>
            ) : null}
          </One>
          {thread.answers.length > 0 ? (
            <ol class="comments">
              {thread.answers.map((answer) => (
                <li key={String(answer.number)}>
                  <One comment={answer} />
                </li>
              ))}
            </ol>
          ) : null}
        </li>
      ))}
    </ol>
  )
}
