import type { VNode } from 'preact'
import { localTime } from '#kit/calendar/index.ts'
import { formatDateTime, formatNumber } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Button, ButtonLink, DataTable, Form, StatusTag } from '#platform/ui/index.ts'
import type { Lane } from '../../delivery.ts'
import { words } from '../../messages/index.ts'
import type { LaneHead } from '../../store/lane-heads.ts'
import { urls } from '../../urls.ts'
import { faultWords } from './fault-words.ts'

/** A lane as it is shown: between whom by name, and what waits first. */
export type ShownLane = Lane & Omit<LaneHead, 'laneId'> & { readonly fromName: string }

export type LanesTableProps = {
  readonly lanes: readonly ShownLane[]
  readonly language: Language
  readonly csrf: string
}

type One = { readonly lane: ShownLane; readonly language: Language; readonly csrf: string }

function State({ lane, language }: Omit<One, 'csrf'>): VNode {
  const t = useWords(words)
  const { pausedAt, pausedBy, pausedWhy, failures, lastFault, lastFaultText } = lane
  if (pausedAt)
    return (
      <>
        <StatusTag tone="warn" icon="pause">
          {t('lane-stopped')}
        </StatusTag>
        <div class="soft">
          {t('lane-paused', {
            at: formatDateTime(localTime(pausedAt), language),
            by: pausedBy ?? '',
            why: pausedWhy ?? '',
          })}
        </div>
      </>
    )
  if (failures === 0) return <StatusTag tone="info">{t('lane-steady')}</StatusTag>
  return (
    <>
      <StatusTag tone="bad">{t('lane-failing', { count: formatNumber(failures, language) })}</StatusTag>
      {lastFault ? <div>{faultWords(language, lastFault, lastFaultText ?? '')}</div> : null}
    </>
  )
}

function Orders({ lane: { id, pausedAt, waiting, first }, csrf }: Omit<One, 'language'>): VNode {
  const t = useWords(words)
  const now = (action: string, label: string) => (
    <Form action={action} csrf={csrf} guard={false}>
      <Button>{label}</Button>
    </Form>
  )
  return (
    <div class="row">
      {pausedAt ? now(urls.resumeLane({ id }), t('resume')) : null}
      {!pausedAt && waiting > 0 ? now(urls.retryLane({ id }), t('retry')) : null}
      {pausedAt ? null : (
        <ButtonLink variant="quiet" href={urls.pauseLane({ id })}>
          {t('pause')}
        </ButtonLink>
      )}
      {first ? (
        <ButtonLink variant="quiet" href={urls.expireDelivery({ id: first })}>
          {t('end-first')}
        </ButtonLink>
      ) : null}
    </div>
  )
}

/** Lanes in which something waits or that are paused, what went wrong last, and what can be done. */
export function LanesTable({ lanes, language, csrf }: LanesTableProps): VNode {
  const t = useWords(words)
  const when = (at: Temporal.Instant) => formatDateTime(localTime(at), language)
  return (
    <DataTable
      caption={t('lanes')}
      captionHidden
      rows={lanes}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'between',
          head: t('lane-between'),
          main: true,
          cell: ({ fromName, toName, toCode }) => (
            <>
              {t('lane-from-to', { from: fromName, to: toName })}
              <div class="soft">{toCode}</div>
            </>
          ),
        },
        {
          key: 'waiting',
          head: t('waiting'),
          figures: true,
          cell: ({ waiting }) => formatNumber(waiting, language),
        },
        { key: 'oldest', head: t('oldest'), cell: ({ oldestAt }) => (oldestAt ? when(oldestAt) : '') },
        { key: 'state', head: t('lane-state'), cell: (lane) => <State {...{ lane, language }} /> },
        {
          key: 'next',
          head: t('next-try'),
          cell: ({ nextTryAt, pausedAt, waiting }) =>
            pausedAt || waiting === 0 ? '' : nextTryAt ? when(nextTryAt) : t('lane-now'),
        },
        { key: 'orders', head: t('orders'), cell: (lane) => <Orders {...{ lane, csrf }} /> },
      ]}
    />
  )
}
