import type { VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { ButtonLink, Card, DescriptionList } from '#platform/ui/index.ts'
import { words } from '../messages/index.ts'
import { type ReceiptClaims, readReceipt } from './receipt-claims.ts'
import type { SentDelivery } from '../store/deliveries.ts'
import { urls } from '../urls.ts'
import { sayMoment } from './say-moment.ts'

function Claims({
  claims,
  language,
}: {
  readonly claims: ReceiptClaims
  readonly language: Language
}): VNode {
  const t = useWords(words)
  const { outcome, at, from, to, id, hash, message, code, text, signer } = claims
  const digest = (value: string) => (/^0*$/.test(value) ? undefined : <code class="digest">{value}</code>)
  return (
    <DescriptionList
      items={[
        { label: t('receipt-outcome'), value: t(`outcome-${outcome}`) },
        { label: t('receipt-at'), value: sayMoment(at, language) },
        { label: t('receipt-code'), value: code },
        { label: t('receipt-text'), value: text },
        { label: t('from'), value: from },
        { label: t('to'), value: to },
        { label: t('message-id'), value: digest(id) },
        { label: t('hash'), value: digest(hash) },
        { label: t('receipt-message'), value: digest(message) },
        { label: t('receipt-signer'), value: digest(signer) },
      ]}
    />
  )
}

/** The receipt that ended a delivery, claim by claim, and how to keep it. */
export function ReceiptCard({
  delivery: { id, receipt, way },
  language,
}: {
  readonly delivery: SentDelivery
  readonly language: Language
}): VNode {
  const t = useWords(words)
  if (receipt === null)
    return (
      <Card title={t('receipt')}>
        <p class="soft">{t('receipt-none')}</p>
      </Card>
    )
  const claims = readReceipt(receipt)
  const byThem = claims && way === 'peer'
  return (
    <Card title={t('receipt')}>
      <div class="stack tight">
        <p>{byThem ? t('receipt-by-them', { at: sayMoment(claims.at, language) }) : t('receipt-by-us')}</p>
        {claims ? <Claims {...{ claims, language }} /> : <p class="soft">{t('receipt-unreadable')}</p>}
        <p>
          <ButtonLink icon="download" download href={urls.receipt({ id })}>
            {t('receipt-get')}
          </ButtonLink>
        </p>
      </div>
    </Card>
  )
}
