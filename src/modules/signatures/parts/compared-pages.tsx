import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { Card } from '#platform/ui/index.ts'
import { words } from '../messages/index.ts'

/** A page as it was signed and as it is now, as addresses of pictures. */
export type PageBesides = {
  readonly page: number
  readonly before: string
  readonly after: string
  /** How many places differ to the eye. */
  readonly places: number
}

/** Pages that changed after a signature, side by side on wide screens and one under the other on a phone. */
export function ComparedPages({ pages }: { readonly pages: readonly PageBesides[] }): VNode | null {
  const t = useWords(words)
  if (pages.length === 0) return null
  return (
    <Card title={t('compare-title')}>
      {pages.map(({ page, before, after, places }) => (
        <section key={page}>
          <h3>{t(places > 0 ? 'page-compared' : 'page-same', { page })}</h3>
          <div class="side-by-side">
            {(
              [
                [before, 'as-signed'],
                [after, 'as-now'],
              ] as const
            ).map(([src, word]) => (
              <figure key={word}>
                <img {...{ src }} alt={`${t(word)}, ${page}`} loading="lazy" width={900} height={1273} />
                <figcaption>{t(word)}</figcaption>
              </figure>
            ))}
          </div>
        </section>
      ))}
    </Card>
  )
}
