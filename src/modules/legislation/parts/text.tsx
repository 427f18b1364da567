import type { VNode } from 'preact'
import { type RichText, writeHtml } from '#kit/rich-text/index.ts'
import { useLanguage } from '#platform/i18n/index.ts'

const nothing = { picture: () => undefined, file: () => undefined }

/** The text of a document: HTML of our own making from the kept document. */
export function LegalText({ body }: { body: unknown }): VNode {
  const html = writeHtml(body as RichText, { ...nothing, language: useLanguage() })
  return <div class="prose" dangerouslySetInnerHTML={{ __html: html }} />
}
