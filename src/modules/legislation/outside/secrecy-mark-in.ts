import { type FoundMark, secrecyMarkOn } from '#kit/first-page/index.ts'
import { type Files, type Kept, localCopy } from '#platform/files/index.ts'
import { readPdf } from '#platform/pdf/index.ts'
import { textOf } from '#platform/text/index.ts'

/** The mark of secrecy in the letters of a file, where there is one; scans, which have none, are for who reads them to look at. */
export async function secrecyMarkIn(
  { store }: Pick<Files, 'store'>,
  { hash, type }: Kept,
): Promise<FoundMark | undefined> {
  await using copy = await localCopy(store, hash)
  if (type !== 'application/pdf') return secrecyMarkOn(await textOf({ path: copy.path, type, maxScans: 0 }))
  const { pages } = await readPdf(copy.path, { maxPages: 2 })
  return secrecyMarkOn({ pages: pages.filter(({ hasText }) => hasText), text: '' })
}
