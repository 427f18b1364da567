import { PDF } from '@libpdf/core'

/** Pages of a file as a file of their own, fields and notes as drawings; undefined where a password is wanted. For the reading process. */
export async function pagesAlone(
  bytes: Uint8Array,
  pages: readonly number[],
): Promise<Uint8Array | undefined> {
  const source = await PDF.load(bytes)
  if (source.isEncrypted && !source.isAuthenticated) return undefined
  source.getForm()?.flatten()
  for (const page of pages) source.getPage(page - 1)?.flattenAnnotations()
  const copy = await source.extractPages(pages.map((page) => page - 1))
  return copy.save()
}
