import type { VNode } from 'preact'
import { localTime } from '#kit/calendar/index.ts'
import { formatDateFull, formatTime } from '#kit/vietnamese/index.ts'
import { type Language, sayAny, useWords } from '#platform/i18n/index.ts'
import { Button, ButtonLink, EmptyState, Form, PageHeader, StatusTag } from '#platform/ui/index.ts'
import { words } from '../messages/index.ts'
import type { Notice } from '../notice.ts'
import { urls } from '../urls.ts'

export type NoticesPageProps = {
  readonly notices: readonly Notice[]
  readonly topic: string
  /** When the list was read: what comes later stays unread when all is marked. */
  readonly until: string
  readonly nextHref: string | undefined
  readonly isFirst: boolean
  readonly csrf: string
  readonly language: Language
}

function Line({ notice, language }: { notice: Notice; language: Language }): VNode {
  const t = useWords(words)
  const { id, title, readAt, urgency, times, onBehalfOf, lastToldAt } = notice
  return (
    <li class={readAt ? 'told' : 'told new'}>
      <div class="said">
        <a href={urls.notice({ id })} data-turbo-prefetch="false">
          {sayAny(language, title.code, title.params)}
        </a>
        <div class="row tight soft">
          <span class="figure">{formatTime(lastToldAt)}</span>
          {urgency === 'urgent' ? <StatusTag tone="bad">{t('urgent')}</StatusTag> : null}
          {onBehalfOf ? <span>{t('on-behalf', { name: onBehalfOf })}</span> : null}
          {times > 1 ? <span>{t('times', { times })}</span> : null}
        </div>
      </div>
      {readAt ? null : (
        <Button variant="quiet" name="ids" value={id}>
          {t('mark-read')}
        </Button>
      )}
    </li>
  )
}

function Days({ notices, language }: { notices: readonly Notice[]; language: Language }): VNode {
  const days = Map.groupBy(notices, ({ lastToldAt }) => String(localTime(lastToldAt).toPlainDate()))
  return (
    <>
      {[...days].map(([day, some]) => (
        <section key={day}>
          <h3 class="soft">{formatDateFull(Temporal.PlainDate.from(day), language)}</h3>
          <ul class="plain-list">
            {some.map((notice) => (
              <Line key={notice.id} {...{ notice, language }} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

/** What a person was told: the unread first, by day; each leads to its matter. */
export function NoticesPage(props: NoticesPageProps): VNode {
  const { notices, topic, until, nextHref, isFirst, csrf, language } = props
  const t = useWords(words)
  const unread = notices.filter(({ readAt }) => !readAt)
  const read = notices.filter(({ readAt }) => readAt)
  return (
    <div class="stack" id="danh-sach-thong-bao" data-live-topic={topic}>
      <PageHeader
        title={t('notices')}
        lead={t('notices-lead')}
        actions={
          <ButtonLink href={urls.preferences()} icon="settings">
            {t('preferences')}
          </ButtonLink>
        }
      />
      {notices.length === 0 && isFirst ? (
        <EmptyState icon="bell" title={t('none-title')}>
          <p>{t('none-lead')}</p>
        </EmptyState>
      ) : (
        <Form action={urls.read()} csrf={csrf} guard={false} wide>
          {unread.length > 0 ? (
            <section class="card notices">
              <div class="row apart">
                <h2>{t('unread')}</h2>
                <Button name="until" value={until} icon="check-check">
                  {t('mark-all')}
                </Button>
              </div>
              <Days notices={unread} language={language} />
            </section>
          ) : isFirst ? (
            <p class="soft">{t('none-unread')}</p>
          ) : null}
          {read.length > 0 ? (
            <section class="card notices">
              <h2>{t('read')}</h2>
              <Days notices={read} language={language} />
            </section>
          ) : null}
        </Form>
      )}
      <nav class="row">
        {isFirst ? null : <ButtonLink href={urls.notices()}>{t('first-page')}</ButtonLink>}
        {nextHref ? <ButtonLink href={nextHref}>{t('next-page')}</ButtonLink> : null}
      </nav>
    </div>
  )
}
