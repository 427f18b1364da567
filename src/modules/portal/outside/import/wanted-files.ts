import { sitePages } from '../../urls.ts'
import type { Import, TakenFile } from '../../import.ts'
import type { OldArticle, OldLaw } from '../../old-thing.ts'
import type { Media, MediaWords } from '../../media.ts'
import type { Site } from '../../site.ts'
import { lostLetters } from '../../rules/import/clean.ts'
import { destinationsFor } from '../../rules/import/destinations.ts'
import { baseOf, filesNamedBy } from '../../rules/import/named-files.ts'
import { keyOn } from '../../rules/import/old-address.ts'
import { describing } from '../../rules/import/place-files.ts'
import { wordsOfFile } from '../../rules/media/words-of-file.ts'
import type { OldFile, OldFiles } from './old-files.ts'

/** A file that an article or a law of the old site names, and that came beside it. */
export type WantedFile = {
  readonly address: string
  readonly file: OldFile
  /** Key of the address at which it stood; undefined where it was named by a path that only the archive knows. */
  readonly stood: string | undefined
  readonly alt: string
}

type Of = { readonly job: Pick<Import, 'source' | 'order'>; readonly site: Site }

function stoodAt(source: string, { path }: OldFile, address: string): string | undefined {
  if (path !== undefined) return keyOn(source, path.split('/').map(encodeURIComponent).join('/'))
  return /^(?:https?:)?\//i.test(address) ? keyOn(source, address) : undefined
}

/** The files that an article wants; none where it goes nowhere, or its letters are lost. */
export function filesFor(article: OldArticle, files: OldFiles, { job, site }: Of): WantedFile[] {
  const { source, order } = job
  if (!order || destinationsFor(order, article.sections).length === 0) return []
  if (lostLetters(article.title, article.lead, article.html)) return []
  const named = filesNamedBy(article, baseOf(site, source, article.folder))
  return named.flatMap(({ address, alt }) => {
    const isKept = address === article.picture || article.files.includes(address)
    const file = isKept ? files.findKept(address) : files.find(address, article.folder)
    return file
      ? [{ address, file, stood: stoodAt(source, file, address), alt: describing(alt, file.name) }]
      : []
  })
}

/** The papers of a law that came, and the addresses of those that did not; neither where its letters are lost. */
export function papersFor(
  { reference, abstract, html, files: addresses }: OldLaw,
  files: OldFiles | undefined,
  { job: { source } }: Of,
): { readonly wanted: readonly WantedFile[]; readonly absent: readonly string[] } {
  if (lostLetters(reference, abstract, html)) return { wanted: [], absent: [] }
  const found = addresses.map((address) => ({ address, file: files?.findKept(address) }))
  return {
    wanted: found.flatMap(({ address, file }) =>
      file ? [{ address, file, stood: stoodAt(source, file, address), alt: '' }] : [],
    ),
    absent: found.flatMap(({ address, file }) => (file ? [] : [address])),
  }
}

/** What is said of a file of the old site when it comes into the library. */
export const wordsFor = (fileName: string, alt: string): MediaWords => ({ ...wordsOfFile(fileName), alt })

/** Something in the library as an article that names it knows it. */
export const takenAs = ({ id, key, kind, name, alt }: Media, { main, slug }: Site): TakenFile => ({
  mediaId: id,
  kind,
  name,
  alt,
  href: sitePages.file.link(main ? undefined : slug, { key }),
})
