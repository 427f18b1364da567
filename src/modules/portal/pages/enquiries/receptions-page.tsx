import type { ComponentChildren, VNode } from 'preact'
import { formatDate, formatTime, formatWeekday } from '#kit/vietnamese/index.ts'
import { mayBook, type PublishedReception } from '#modules/enquiries/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { ButtonLink, type Column, DataTable, EmptyState } from '#platform/ui/index.ts'
import { enquiryWords } from '../../messages/index.ts'
import { Ended } from '../../parts/ended.tsx'
import { sitePages } from '../../urls.ts'
import type { Place } from '../sites.ts'

function Booking({
  one,
  place,
  now,
}: {
  one: PublishedReception
  place: Place
  now: Temporal.Instant
}): VNode {
  const t = useWords(enquiryWords)
  const [against] = mayBook(one, now)
  if (!against && !place.site.endedAt)
    return (
      <span class="stack tight">
        <a href={place.at(sitePages.bookTurn, { number: String(one.number) })}>{t('book')}</a>
        <span class="soft">{t('turns-left', { left: one.turns - one.taken })}</span>
      </span>
    )
  const why = {
    'enquiries.fully-booked': 'turns-none',
    'enquiries.no-booking': 'turns-open',
    'enquiries.reception-begun': 'turns-over',
  } as const
  const word = why[against?.code as keyof typeof why]
  return <span class="soft">{word ? t(word) : ''}</span>
}

/** Who receives: the official, who stands in, or that it does not take place. */
export function Receiver({ one }: { one: Omit<PublishedReception, 'number'> }): ComponentChildren {
  const t = useWords(enquiryWords)
  return (
    <>
      {one.official}, {one.post}
      {one.change === 'stand-in' ? (
        <div>
          {t('stands-in', { name: one.standIn ?? '', post: one.standInPost ?? '', why: one.why ?? '' })}
        </div>
      ) : null}
      {one.change === 'cancelled' ? (
        <div class="bad-words">{t('cancelled', { why: one.why ?? '' })}</div>
      ) : null}
    </>
  )
}

/** When officials receive citizens, where, and the turns that are free. */
export function PublicReceptionsPage({
  place,
  receptions,
  now,
}: {
  place: Place
  receptions: readonly PublishedReception[]
  now: Temporal.Instant
}): VNode {
  const t = useWords(enquiryWords)
  const language = useLanguage()
  const columns: Column<PublishedReception>[] = [
    {
      key: 'day',
      head: t('day'),
      main: true,
      cell: ({ day }) => `${formatWeekday(day, language)}, ${formatDate(day, language)}`,
    },
    {
      key: 'hours',
      head: t('hours'),
      cell: ({ opens, closes }) => `${formatTime(opens)}–${formatTime(closes)}`,
    },
    { key: 'official', head: t('official'), cell: (one) => <Receiver one={one} /> },
    {
      key: 'place',
      head: t('reception-place'),
      cell: (one) => (
        <>
          {one.place}
          {one.note ? <div class="soft">{one.note}</div> : null}
        </>
      ),
    },
    { key: 'turns', head: t('turns'), cell: (one) => <Booking {...{ one, place, now }} /> },
  ]
  return (
    <div class="stack loose">
      <header class="stack tight">
        <h1>{t('receptions')}</h1>
        <p>{t('receptions-lead')}</p>
      </header>
      <Ended place={place} />
      {receptions.length === 0 ? (
        <EmptyState icon="calendar-days" title={t('no-receptions')}>
          <p>{t('no-receptions-lead')}</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={t('receptions')}
          captionHidden
          rows={receptions}
          rowKey={({ number }) => String(number)}
          columns={columns}
        />
      )}
      <p>
        <ButtonLink href={place.at(sitePages.track)}>{t('track-link')}</ButtonLink>
      </p>
    </div>
  )
}
