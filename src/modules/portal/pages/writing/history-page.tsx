import type { VNode } from 'preact'
import { formatDateTime } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Button, EmptyState, PageHeader, SelectField } from '#platform/ui/index.ts'
import type { Edition } from '../../article.ts'
import { deskWords } from '../../messages/index.ts'
import { EditionTag } from '../../parts/edition-tag.tsx'
import { Changes } from '../../parts/writing/changes.tsx'
import { isRestyled, partsToCompare } from '../../rules/parts-to-compare.ts'
import type { HistoryLine } from '../../store/history.ts'
import { deskUrls } from '../../urls.ts'

export type HistoryPageProps = {
  readonly language: Language
  /** The newest first; never empty. */
  readonly editions: readonly Edition[]
  readonly history: readonly HistoryLine[]
  /** The two that are compared; undefined where there is only one. */
  readonly compared: { readonly before: Edition; readonly after: Edition } | undefined
}

function Comparison({ before, after }: { before: Edition; after: Edition }): VNode {
  const t = useWords(deskWords)
  const parts = partsToCompare(before, after)
  const restyled = isRestyled(before, after)
  if (parts.length === 0) return <EmptyState title={t(restyled ? 'compare-restyled' : 'compare-same')} />
  return (
    <div class="stack">
      <p class="soft">{t('compare-legend')}</p>
      {parts.map(({ part, ...texts }) => (
        <section class="stack tight" key={part}>
          <h3>{t(`part-${part}`)}</h3>
          <Changes {...texts} />
        </section>
      ))}
      {restyled ? <p>{t('compare-text-restyled')}</p> : null}
    </div>
  )
}

/** The editions of an article, any two compared word by word, and who did what when. */
export function HistoryPage({ language, editions, history, compared }: HistoryPageProps): VNode {
  const t = useWords(deskWords)
  const [latest] = editions
  const title = latest?.title || t('no-title')
  const options = editions.map(({ number }) => ({
    value: String(number),
    label: t('edition-number', { number }),
  }))
  return (
    <div class="stack loose">
      <PageHeader
        title={t('history-title')}
        lead={title}
        crumbs={[
          { href: deskUrls.desk(), label: t('desk') },
          ...(latest ? [{ href: deskUrls.edition({ edition: latest.id }), label: title }] : []),
        ]}
      />
      <ol class="titles">
        {editions.map((one) => (
          <li key={one.id}>
            <a href={deskUrls.edition({ edition: one.id })}>{t('edition-number', { number: one.number })}</a>{' '}
            <EditionTag state={one.state} publishAt={one.publishAt} />{' '}
            <span class="soft">
              {one.changedByName}, {formatDateTime(one.changedAt, language)}
            </span>
          </li>
        ))}
      </ol>
      {compared ? (
        <section class="stack">
          <h2>{t('compare')}</h2>
          <form class="row" method="get" action={deskUrls.history({ article: compared.after.articleId })}>
            <SelectField
              name="cu"
              label={t('compare-before')}
              options={options}
              value={String(compared.before.number)}
            />
            <SelectField
              name="moi"
              label={t('compare-after')}
              options={options}
              value={String(compared.after.number)}
            />
            <Button>{t('compare')}</Button>
          </form>
          <Comparison {...compared} />
        </section>
      ) : null}
      <section class="stack tight">
        <h2>{t('history')}</h2>
        <ol class="titles">
          {history.map((line, index) => (
            <li key={index}>
              <strong>{t(`did-${line.what}`)}</strong> {t('edition-number', { number: line.number })}
              {': '}
              {line.byName}, {formatDateTime(line.at, language)}
              {line.why ? <span class="soft"> · {line.why}</span> : null}
              {line.disclosure ? (
                <span class="soft"> · {t('did-disclosed', { why: line.disclosure })}</span>
              ) : null}
            </li>
          ))}
        </ol>
      </section>
    </div>
  )
}
