import { type FoundMark, secrecyMarkOn } from '#kit/first-page/index.ts'
import { type Kept, localCopy } from '#platform/files/index.ts'
import { readPdf } from '#platform/pdf/index.ts'
import { textOf } from '#platform/text/index.ts'
import type { Visit } from '#platform/web/index.ts'

async function markOn(visit: Visit, { hash, type }: Kept): Promise<FoundMark | undefined> {
  await using copy = await localCopy(visit.files.store, hash)
  if (type !== 'application/pdf') return secrecyMarkOn(await textOf({ path: copy.path, type, maxScans: 0 }))
  const { pages } = await readPdf(copy.path, { maxPages: 2 })
  return secrecyMarkOn({ pages: pages.filter(({ hasText }) => hasText), text: '' })
}

/** Marks of secrecy in the letters of files, before anything is taken in. Scans are looked at by the job: recognising them takes seconds. */
export async function marksAtDoor(visit: Visit, files: readonly Kept[]): Promise<Map<Kept, FoundMark>> {
  const found = new Map<Kept, FoundMark>()
  for (const kept of files) {
    const mark = await markOn(visit, kept)
    if (mark) found.set(kept, mark)
  }
  return found
}
