import { linksOf, readHtml } from '#kit/rich-text/index.ts'
import type { OldArticle } from '../../old-thing.ts'
import type { Site } from '../../site.ts'

/** A file that something of an old site names, as it is written there. */
export type NamedFile = { readonly address: string; readonly alt: string }

/** Against what relative addresses of an old article are read: its old site where this one stands below another, else they stay paths that lead on here. */
export const baseOf = (
  { main, host }: Pick<Site, 'main' | 'host'>,
  source: string,
  folder: string,
): string | undefined =>
  main || host ? undefined : `https://${source}/${folder.split('/').map(encodeURIComponent).join('/')}`

/** Whatever an article may want of the files beside it: pictures, recordings, where its links lead. Each once, at most 500. */
export function filesNamedBy(article: OldArticle, base: string | undefined): NamedFile[] {
  const named = new Map<string, string>()
  const name = (address: string, alt = '') => {
    if (address !== '' && !address.startsWith('data:') && (named.get(address) ?? '') === '')
      named.set(address, alt)
    return undefined
  }
  name(article.picture, article.pictureAlt)
  const { document, report } = readHtml(article.html, { ...(base === undefined ? {} : { base }), file: name })
  for (const { source, alt } of report.missingPictures) name(source, alt)
  for (const { href } of linksOf(document)) name(href)
  for (const file of article.files) name(file)
  return [...named].slice(0, 500).map(([address, alt]) => ({ address, alt }))
}

const papers = /\.(?:pdf|docx?|xlsx?|pptx?|od[ts]|rtf|zip|rar|7z)$/i

/** Whether an address names a paper to take away, by how it ends. */
export const isPaper = (address: string): boolean => papers.test(address.replace(/[?#].*$/, ''))
