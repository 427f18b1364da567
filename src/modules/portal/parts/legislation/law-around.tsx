import type { VNode } from 'preact'
import { formatBytes, formatDateTime } from '#kit/vietnamese/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { Button, DateField, Details } from '#platform/ui/index.ts'
import { legislationWords } from '../../messages/index.ts'
import { lawHref } from '../../pages/legislation/law-href.ts'
import type { LawPageProps } from '../../pages/legislation/law-page.tsx'
import { articleName } from '../../rules/address.ts'
import { sitePages } from '../../urls.ts'

/** The files of a document. */
export function LawFiles({ law, place }: Pick<LawPageProps, 'law' | 'place'>): VNode | null {
  const t = useWords(legislationWords)
  const language = useLanguage()
  if (law.files.length === 0) return null
  return (
    <section class="stack tight">
      <h2>{t('files')}</h2>
      <ul>
        {law.files.map(({ name, size }, at) => (
          <li key={at}>
            <a href={place.at(sitePages.lawFile, { document: articleName(law), place: at })}>{name}</a>{' '}
            <span class="soft">{formatBytes(size, language)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Asks for the validity of a document on another day. */
export function OtherDay({ law, place, wrongDay }: Pick<LawPageProps, 'law' | 'place' | 'wrongDay'>): VNode {
  const t = useWords(legislationWords)
  const wrong = wrongDay === undefined ? {} : { value: wrongDay, error: t('on-day-hint') }
  return (
    <Details summary={t('see-validity')} open={wrongDay !== undefined}>
      <form class="form" method="get" action={lawHref(place, law)}>
        <DateField name="ngay" label={t('on-day')} hint={t('on-day-hint')} {...wrong} />
        <div class="row">
          <Button>{t('see')}</Button>
        </div>
      </form>
    </Details>
  )
}

/** Which editions were public from when to when. */
export function LawHistory({ history }: Pick<LawPageProps, 'history'>): VNode {
  const t = useWords(legislationWords)
  const language = useLanguage()
  return (
    <Details summary={t('history')}>
      <ol class="titles">
        {history.map(({ edition, fromAt, untilAt, correction, forced }) => (
          <li key={edition}>
            {t('history-line', { edition, from: formatDateTime(fromAt, language) })}
            {untilAt ? t('history-until', { until: formatDateTime(untilAt, language) }) : ''}
            {forced ? t('history-forced') : ''}
            {correction ? <p class="soft">{correction}</p> : null}
          </li>
        ))}
      </ol>
    </Details>
  )
}
