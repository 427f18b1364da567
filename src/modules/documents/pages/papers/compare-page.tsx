import { diffWordsWithSpace } from 'diff'
import type { VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { ButtonLink, EmptyState, PageHeader } from '#platform/ui/index.ts'
import type { Document } from '../../document.ts'
import { words } from '../../messages/index.ts'
import type { VersionText } from '../../store/version-texts.ts'
import { urls } from '../../urls.ts'
import { sayMoment } from '../say.ts'

/** Words beyond which two texts are not compared: the answer would come too late. */
const mostLetters = 400_000

/** What changed in a paper's text from one version to the next: what went is struck out, what came is underlined. */
export function ComparePage({
  document,
  before,
  after,
  language,
}: {
  readonly document: Document
  readonly before: VersionText
  readonly after: VersionText
  readonly language: Language
}): VNode {
  const t = useWords(words)
  const back = urls.document({ id: document.id })
  const said = (version: VersionText) =>
    `${t('version', { version: version.version })}: ${version.addedByName}, ${sayMoment(version.addedAt, language)}${version.fileName ? ` (${version.fileName})` : ''}`
  const readable =
    before.text !== null && after.text !== null && before.text.length + after.text.length < mostLetters
  const changes = readable
    ? diffWordsWithSpace(before.text!, after.text!, {
        intlSegmenter: new Intl.Segmenter('vi', { granularity: 'word' }),
      })
    : []
  return (
    <>
      <PageHeader
        title={t('compare-title', { version: after.version, before: before.version })}
        lead={document.abstract}
        crumbs={[
          { href: urls.outgoing(), label: t('outgoing') },
          { href: back, label: document.reference || document.abstract },
        ]}
      />
      <ul class="plain-list soft">
        <li>{said(before)}</li>
        <li>{said(after)}</li>
      </ul>
      {!readable ? (
        <EmptyState title={t('compare-unread')} />
      ) : changes.every(({ added, removed }) => !added && !removed) ? (
        <EmptyState title={t('compare-same')} />
      ) : (
        <article class="paper draft-text changes">
          {changes.map(({ value, added, removed }, index) =>
            added ? <ins key={index}>{value}</ins> : removed ? <del key={index}>{value}</del> : value,
          )}
        </article>
      )}
      <ButtonLink href={back}>{t('back')}</ButtonLink>
    </>
  )
}
