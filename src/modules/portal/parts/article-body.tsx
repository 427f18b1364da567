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
}: {
  body: unknown
  media: readonly ShownMedia[]
  /** The page about a paper to take away, by its key. */
  filePage: (key: string) => string
}): VNode {
  const language = useLanguage()
  const html = writeHtml(body as RichText, { ...resolveAmong(media, filePage), language })
  return <div class="prose" dangerouslySetInnerHTML={{ __html: html }} />
}
