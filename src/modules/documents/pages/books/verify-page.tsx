import type { VNode } from 'preact'
import { formatDate, formatNumber } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Notice, PageHeader } from '#platform/ui/index.ts'
import type { Extract } from '../../extract.ts'
import { words } from '../../messages/index.ts'
import { BookTable } from '../../parts/books/book-table.tsx'
import { ExtractSignature, type ShownSignature } from '../../parts/books/extract-signature.tsx'
import type { Comparison } from '../../rules/books/compare.ts'
import { sayMoment } from '../say.ts'
import { spaced } from './extract-words.ts'

export type VerifyPageProps = {
  readonly language: Language
  readonly extract: Extract
  readonly verdict: 'same' | 'changed' | 'broken'
  readonly comparison: Comparison
  /** The line of the record that keeps the digest of the extract. */
  readonly line: { readonly seq: string; readonly hash: string } | undefined
  readonly signature: ShownSignature | undefined
  readonly now: Temporal.Instant
}

const tones = { same: 'good', changed: 'warn', broken: 'bad' } as const
const short = (hash: string) => hash.slice(0, 16)

function Changes({ comparison }: { readonly comparison: Comparison }): VNode | null {
  const t = useWords(words)
  const { added, changed, missing, displaced } = comparison
  const few = (numbers: readonly number[]) =>
    numbers.slice(0, 60).join(', ') + (numbers.length > 60 ? `… (${numbers.length})` : '')
  return (
    <ul>
      {missing.length > 0 ? <li>{t('verify-missing', { numbers: few(missing) })}</li> : null}
      {displaced.length > 0 ? <li>{t('verify-displaced', { numbers: few(displaced) })}</li> : null}
      {added.length > 0 ? <li>{t('verify-added', { numbers: few(added) })}</li> : null}
      {changed.slice(0, 60).map(({ number, columns }) => (
        <li key={number}>{t('verify-row-changed', { number, columns: columns.join(', ') })}</li>
      ))}
    </ul>
  )
}

/** What whoever holds a printed extract sees: whether it still is what the book says, and the rows as they were printed. */
export function VerifyPage({
  language,
  extract,
  verdict,
  comparison,
  line,
  signature,
  now,
}: VerifyPageProps): VNode {
  const t = useWords(words)
  const { content, code, digest, madeAt, madeByName } = extract
  const day = (text: string) => formatDate(Temporal.PlainDate.from(text), language)
  const days = t('extract-days', { from: day(content.from), until: day(content.until) })
  const at = sayMoment(verdict === 'same' ? now : madeAt, language)
  return (
    <>
      <PageHeader
        title={t('verify')}
        lead={t('verify-lead', { book: content.book, organ: content.organ, days })}
      />
      <div class="stack">
        <Notice tone={tones[verdict]} title={t(`verify-${verdict}`)}>
          <p>{t(`verify-${verdict}-words`, { count: formatNumber(content.rows.length, language), at })}</p>
          {verdict === 'same' ? null : <Changes comparison={comparison} />}
        </Notice>
        <ExtractSignature {...{ language, signature }} />
        <ul class="plain-list">
          <li>{t('extract-code', { code: spaced(code) })}</li>
          <li>{t('extract-volume-of', { volume: content.volume })}</li>
          <li>{t('extract-made-by', { name: madeByName, at: sayMoment(madeAt, language) })}</li>
          {line ? <li>{t('verify-line', { seq: line.seq, hash: short(line.hash) })}</li> : null}
          <li class="digest">{t('extract-digest', { digest })}</li>
        </ul>
        <section class="stack tight">
          <h2>{t('verify-rows')}</h2>
          <p class="soft">{t('verify-hint')}</p>
          <BookTable
            {...{ content, language }}
            further={{
              head: t('verify-place'),
              cell: ({ place }) =>
                place
                  ? t('verify-place-of', { seq: place.seq, hash: short(place.hash) })
                  : t('verify-no-place'),
            }}
          />
        </section>
      </div>
    </>
  )
}
