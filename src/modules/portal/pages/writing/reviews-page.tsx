import type { VNode } from 'preact'
import { formatDate } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Button, DateField, EmptyState, Form, PageHeader, StatusTag } from '#platform/ui/index.ts'
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import { deskWords } from '../../messages/index.ts'
import type { ToReview } from '../../store/reviews.ts'
import { deskUrls } from '../../urls.ts'

export type ReviewsPageProps = {
  readonly language: Language
  readonly csrf: string
  readonly lines: readonly ToReview[]
  readonly today: Temporal.PlainDate
  /** A form that came back, and for which edition. */
  readonly form: FormState
  readonly about: string | undefined
}

/** What is public and is due to be read again, or soon will be; whoever finds it true says when it is read next. */
export function ReviewsPage({ language, csrf, lines, today, form, about }: ReviewsPageProps): VNode {
  const t = useWords(deskWords)
  const inAYear = formatDate(today.add({ years: 1 }))
  return (
    <div class="stack loose">
      <PageHeader
        title={t('reviews')}
        lead={t('reviews-lead')}
        crumbs={[{ href: deskUrls.desk(), label: t('desk') }]}
      />
      {lines.length === 0 ? (
        <EmptyState icon="calendar-check" title={t('reviews-none')}>
          <p>{t('reviews-none-lead')}</p>
        </EmptyState>
      ) : null}
      {lines.map(({ editionId, title, site, dueOn, ownerName }) => {
        const isDue = Temporal.PlainDate.compare(dueOn, today) <= 0
        const isBack = about === editionId
        const field = isBack ? fieldOf(form, 'nextOn', language) : { name: 'nextOn', value: inAYear }
        return (
          <section class="card stack tight" key={editionId}>
            <h2>
              <a href={deskUrls.edition({ edition: editionId })}>{title}</a>
            </h2>
            <p>
              <StatusTag tone={isDue ? 'warn' : 'plain'}>
                {t(isDue ? 'review-due' : 'review-soon', { day: formatDate(dueOn, language) })}
              </StatusTag>{' '}
              <span class="soft">
                {site} · {ownerName}
              </span>
            </p>
            <Form
              action={deskUrls.stillTrue({ edition: editionId })}
              csrf={csrf}
              guard={false}
              complaints={isBack ? complaintsOf(form, language) : []}
            >
              <DateField
                {...field}
                id={`truong-nextOn-${editionId}`}
                label={t('review-next')}
                hint={t('review-next-hint')}
                optional
              />
              <div class="row">
                <Button>{t('still-true')}</Button>
              </div>
            </Form>
          </section>
        )
      })}
    </div>
  )
}
