import type { VNode } from 'preact'
import type { TrackedComment } from '#modules/participation/index.ts'
import { formatDateTime } from '#kit/vietnamese/index.ts'
import { type Language, useLanguage, useWords } from '#platform/i18n/index.ts'
import { Button, DescriptionList, ErrorSummary, Notice, StatusTag, TextField } from '#platform/ui/index.ts'
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import { words } from '../../messages/index.ts'

const tones = { waiting: 'info', unread: 'good', public: 'good', refused: 'warn', withdrawn: 'warn' } as const

/** A code as people read it aloud: three groups of four. */
export const spaced = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1 ')

/** What became of a comment, for who holds its code. */
export function TrackedPage({ comment }: { comment: TrackedComment }): VNode {
  const t = useWords(words)
  const language = useLanguage()
  const decided = comment.decidedAt && comment.state !== 'unread'
  return (
    <div class="stack loose">
      <header class="stack tight">
        <h1>{t('track-title')}</h1>
        <p>
          <a href={comment.href}>{t('comment-about', { title: comment.title })}</a>
        </p>
      </header>
      <Notice title={t('track-keep', { code: spaced(comment.code) })} />
      <DescriptionList
        items={[
          {
            label: t('track-state'),
            value: <StatusTag tone={tones[comment.state]}>{t(`track-${comment.state}`)}</StatusTag>,
          },
          { label: t('track-why'), value: comment.why },
          { label: t('track-sent'), value: formatDateTime(comment.sentAt, language) },
          {
            label: t('track-decided'),
            value: decided ? formatDateTime(comment.decidedAt!, language) : undefined,
          },
        ]}
      />
      <section class="stack tight">
        <h2>{t('track-yours')}</h2>
        <div class="card">
          <p class="who">
            <strong>{comment.name}</strong>
          </p>
          <p class="said">{comment.text}</p>
        </div>
      </section>
      {comment.shown !== null && comment.shown !== comment.text ? (
        <section class="stack tight">
          <h2>{t('track-shown')}</h2>
          <p class="said card">{comment.shown}</p>
        </section>
      ) : null}
      {comment.answers.map(({ name, text }) => (
        <section key={text} class="comment official">
          <p class="who">
            <strong>{name}</strong>
          </p>
          <p class="said">{text}</p>
        </section>
      ))}
    </div>
  )
}

/** Asks for the code of a comment. */
export function TrackPage({
  action,
  form,
  language,
}: {
  action: string
  form: FormState
  language: Language
}): VNode {
  const t = useWords(words)
  return (
    <div class="stack loose">
      <header class="stack tight">
        <h1>{t('track-look')}</h1>
        <p>{t('track-lead')}</p>
      </header>
      <form class="form" method="get" action={action}>
        <ErrorSummary complaints={complaintsOf(form, language)} />
        <TextField
          {...fieldOf(form, 'ma', language)}
          label={t('track-code')}
          autocomplete="off"
          maxlength={30}
          short
        />
        <div class="row">
          <Button variant="primary">{t('track-look')}</Button>
        </div>
      </form>
    </div>
  )
}
