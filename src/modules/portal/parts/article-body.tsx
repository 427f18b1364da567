import type { VNode } from 'preact'
import { type RichText, writeHtml } from '#kit/rich-text/index.ts'
import { useLanguage } from '#platform/i18n/index.ts'
import type { ShownMedia } from '../media.ts'
import { resolveAmong } from './media/addresses.ts'

/** What an article says: HTML of our own making from the kept document; pictures and files among those that were read with it. */
export function ArticleBody({
  body,
  media,
  filePage,
  poster,
  behind,
  waits = false,
}: {
  body: unknown
  media: readonly ShownMedia[]
  /** The page about a paper to take away, by its key. */
  filePage: (key: string) => string
  /** Stands in a film until it plays. */
  poster?: string | undefined
  /** Behind which address its media are served, where not in public. */
  behind?: string | undefined
  /** Nothing of a recording is fetched until it is played. */
  waits?: boolean
}): VNode {
  const language = useLanguage()
  const html = writeHtml(body as RichText, {
    ...resolveAmong(media, { page: filePage, poster, behind }),
    waits,
    language,
  })
  return <div class="prose" dangerouslySetInnerHTML={{ __html: html }} />
}
