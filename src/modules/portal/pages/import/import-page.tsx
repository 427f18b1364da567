import type { VNode } from 'preact'
import { formatDateTime, formatNumber } from '#kit/vietnamese/index.ts'
import { sayAny, useLanguage, useWords } from '#platform/i18n/index.ts'
import { ButtonLink, DescriptionList, Notice, PageHeader } from '#platform/ui/index.ts'
import type { Found } from '../../import.ts'
import { deskWords, importWords } from '../../messages/index.ts'
import type { Site } from '../../site.ts'
import { deskUrls } from '../../urls.ts'
import { ImportReport, type ImportReportProps } from './import-report.tsx'
import { ImportState } from './import-state.tsx'
import { OrderForm, type OrderFormProps } from './order-form.tsx'

function WhatWasFound({ found }: { found: Found }): VNode {
  const t = useWords(importWords)
  const language = useLanguage()
  const number = (value: number) => formatNumber(value, language)
  return (
    <section class="stack tight">
      <h2>{t('found-title')}</h2>
      <p>{t(`sort-${found.sort}`)}</p>
      <DescriptionList
        items={[
          { label: t('articles'), value: number(found.articles) },
          { label: t('sections'), value: number(found.sections.length) },
          ...(found.laws > 0 ? [{ label: t('laws'), value: number(found.laws) }] : []),
          ...(found.polls > 0 ? [{ label: t('polls'), value: number(found.polls) }] : []),
          ...(found.comments ? [{ label: t('comments'), value: number(found.comments) }] : []),
          ...(found.files ? [{ label: t('files'), value: number(found.files) }] : []),
          ...(found.views > 0 ? [{ label: t('views'), value: number(found.views) }] : []),
        ]}
      />
      {found.files ? <p class="soft">{t('files-hint')}</p> : null}
      {found.left.length > 0 ? (
        <Notice tone="warn" title={t('left-title')}>
          <ul>
            {found.left.map(({ what, code, count }) => (
              <li key={`${what} ${code}`}>
                {t('left-line', {
                  count: number(count),
                  what: t(`what-${what}`),
                  why: sayAny(language, code),
                })}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </section>
  )
}

export type ImportPageProps = Omit<OrderFormProps, 'found'> & { readonly site: Site } & ImportReportProps

/** One import: being read, unreadable, waiting for its order, under way, or done with its report. */
export function ImportPage({
  site,
  counts,
  lines,
  previousHref,
  nextHref,
  ...props
}: ImportPageProps): VNode {
  const t = useWords(importWords)
  const desk = useWords(deskWords)
  const { job, language } = props
  const { found, order, step, unreadable } = job
  const done = counts.reduce((sum, { count }) => sum + count, 0)
  return (
    <div class="stack loose">
      <PageHeader
        title={job.fileName}
        lead={`${job.source} → ${site.name}`}
        crumbs={[
          { href: deskUrls.desk(), label: desk('desk') },
          { href: deskUrls.imports(), label: t('imports') },
        ]}
      />
      <div
        class="stack loose"
        id="lan-chuyen"
        {...(step === 'read' ? {} : { 'data-live-topic': 'imports portal' })}
      >
        <p>
          <ImportState step={step} />
        </p>
        {step === 'brought' ? <Notice tone="info" title={t('being-read')} /> : null}
        {unreadable ? (
          <Notice tone="bad" title={t('unreadable-title')}>
            <p>{sayAny(language, unreadable.code, unreadable.params)}</p>
            <ButtonLink href={deskUrls.imports()}>{t('bring-another')}</ButtonLink>
          </Notice>
        ) : null}
        {step === 'ordered' ? (
          <Notice tone="info" title={t('being-done', { done: formatNumber(done, language) })} />
        ) : null}
        {order ? (
          <p class="soft">
            {t('ordered-by', { name: order.name, at: formatDateTime(order.at, language), why: order.why })}
          </p>
        ) : null}
        {order ? <ImportReport {...{ counts, lines, previousHref, nextHref }} /> : null}
        {found && !order ? <WhatWasFound found={found} /> : null}
        {found && step === 'read' ? <OrderForm {...props} found={found} /> : null}
      </div>
    </div>
  )
}
