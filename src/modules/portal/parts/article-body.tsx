import type { VNode } from 'preact'
import { type RichText, writeHtml } from '#kit/rich-text/index.ts'
import { useLanguage } from '#platform/i18n/index.ts'

/** Pictures and files come with the media library; until then none is resolved, and what is not found is not written. */
const nothing = { picture: () => undefined, file: () => undefined }

/** What an article says: HTML of our own making from the kept document. */
export function ArticleBody({ body }: { body: unknown }): VNode {
  const language = useLanguage()
  const html = writeHtml(body as RichText, { ...nothing, language })
  return <div class="prose" dangerouslySetInnerHTML={{ __html: html }} />
}
