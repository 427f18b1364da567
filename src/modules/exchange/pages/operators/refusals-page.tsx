import type { VNode } from 'preact'
import { localTime } from '#kit/calendar/index.ts'
import { formatDateTime, formatNumber } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { DataTable, EmptyState, Pagination } from '#platform/ui/index.ts'
import { words } from '../../messages/index.ts'
import type { KnownRefusal } from '../../store/refusals.ts'
import { urls } from '../../urls.ts'
import { faultWords } from './fault-words.ts'
import { Fingerprint } from './fingerprint.tsx'
import { OperatorsFrame } from './operators-frame.tsx'
import type { PageOf } from './paged.tsx'

type Props = {
  readonly refusals: readonly KnownRefusal[]
  readonly page: PageOf
  readonly hasMore: boolean
  readonly language: Language
}

function Who({ of }: { readonly of: KnownRefusal }): VNode {
  const t = useWords(words)
  const { peerName, fingerprint, address, fromCode, toCode } = of
  return (
    <>
      {peerName ?? t(fingerprint ? 'refusal-stranger' : 'refusal-no-certificate')}
      {peerName === null && fingerprint ? (
        <div>
          <Fingerprint of={fingerprint} />
        </div>
      ) : null}
      {address ? <div class="soft">{t('refusal-address', { address })}</div> : null}
      {fromCode || toCode ? (
        <div class="soft">{t('refusal-route', { from: fromCode ?? '?', to: toCode ?? '?' })}</div>
      ) : null}
    </>
  )
}

/** What came and was not taken in: at which stage, why, from whom. */
export function RefusalsPage({ refusals, page: { page }, hasMore, language }: Props): VNode {
  const t = useWords(words)
  const at = (trang: number) => urls.refusals(null, { trang })
  return (
    <OperatorsFrame part="refusals" lead={t('refusals-lead')}>
      {refusals.length === 0 ? (
        <EmptyState icon="shield-check" title={t('refusals-none')}>
          {t('refusals-none-words')}
        </EmptyState>
      ) : (
        <DataTable
          caption={t('refusals')}
          captionHidden
          rows={refusals}
          rowKey={(one) => `${one.at} ${one.code} ${one.messageId} ${one.toCode} ${one.fingerprint}`}
          columns={[
            {
              key: 'why',
              head: t('refusal-what'),
              main: true,
              cell: ({ code, text }) => (language === 'vi' && text ? text : faultWords(language, code)),
            },
            { key: 'at', head: t('at-time'), cell: (one) => formatDateTime(localTime(one.at), language) },
            { key: 'stage', head: t('stage'), cell: ({ stage }) => t(`stage-${stage}`) },
            { key: 'who', head: t('who'), cell: (one) => <Who of={one} /> },
            {
              key: 'times',
              head: t('times'),
              figures: true,
              cell: ({ times }) => formatNumber(times, language),
            },
          ]}
        />
      )}
      <Pagination
        {...(page > 1 ? { previousHref: at(page - 1) } : {})}
        {...(hasMore ? { nextHref: at(page + 1) } : {})}
      />
    </OperatorsFrame>
  )
}
