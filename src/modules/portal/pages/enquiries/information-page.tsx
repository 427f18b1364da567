import type { VNode } from 'preact'
import { formatDate, formatNumber } from '#kit/vietnamese/index.ts'
import {
  EnquiryStateTag,
  type Figures as Counted,
  isLate,
  type RegisteredRequest,
  stateOf,
} from '#modules/enquiries/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { ButtonLink, DataTable, EmptyState, Pagination, StatusTag } from '#platform/ui/index.ts'
import { enquiryWords } from '../../messages/index.ts'
import { Ended } from '../../parts/ended.tsx'
import { Figures } from '../../parts/enquiries/figures.tsx'
import { sitePages } from '../../urls.ts'
import type { Place } from '../sites.ts'

/** How information is asked for, and the public register of requests without names. */
export function InformationPage({
  place,
  requests,
  figures,
  now,
  page,
  more,
}: {
  place: Place
  requests: readonly RegisteredRequest[]
  figures: Counted | undefined
  now: Temporal.Instant
  page: number
  more: boolean
}): VNode {
  const t = useWords(enquiryWords)
  const language = useLanguage()
  const href = (to: number) => place.at(sitePages.information, null, { trang: to > 1 ? to : undefined })
  return (
    <div class="stack loose">
      <header class="stack tight">
        <h1>{t('information')}</h1>
        <p>{t('information-lead')}</p>
        <p>{t('information-ways')}</p>
      </header>
      <Ended place={place} />
      <div class="row">
        {place.site.endedAt ? null : (
          <ButtonLink variant="primary" href={place.at(sitePages.requestInformation)}>
            {t('send-information')}
          </ButtonLink>
        )}
        <ButtonLink href={place.at(sitePages.track)}>{t('track-link')}</ButtonLink>
      </div>
      <section class="stack">
        <h2>{t('register')}</h2>
        <p class="soft">{t('register-lead')}</p>
        {requests.length === 0 ? (
          <EmptyState icon="file-search" title={t('register-empty')} />
        ) : (
          <DataTable
            caption={t('register')}
            captionHidden
            rows={requests}
            rowKey={({ number }) => String(number)}
            columns={[
              { key: 'number', head: t('number'), main: true, cell: ({ number }) => String(number) },
              {
                key: 'received',
                head: t('received-on'),
                cell: ({ receivedAt }) => formatDate(receivedAt, language),
              },
              { key: 'due', head: t('due-on'), cell: ({ dueAt }) => formatDate(dueAt, language) },
              {
                key: 'result',
                head: t('result'),
                cell: ({ step, dueAt, answeredAt }) => (
                  <span class="row">
                    <EnquiryStateTag state={stateOf(step)} />
                    {isLate({ dueAt, answeredAt, state: stateOf(step) }, now) ? (
                      <StatusTag tone="bad">{t('overdue')}</StatusTag>
                    ) : null}
                  </span>
                ),
              },
              { key: 'ground', head: t('ground'), cell: ({ ground }) => ground ?? '' },
              {
                key: 'fee',
                head: t('fee'),
                figures: true,
                cell: ({ fee }) => (fee === null ? '' : `${formatNumber(Number(fee), language)} đồng`),
              },
            ]}
          />
        )}
        <Pagination
          {...(page > 1 ? { previousHref: href(page - 1) } : {})}
          {...(more ? { nextHref: href(page + 1) } : {})}
        />
      </section>
      <Figures figures={figures} />
    </div>
  )
}
