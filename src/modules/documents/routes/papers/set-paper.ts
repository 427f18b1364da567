import { checkPaper, type Paper, paperTemplate, printedPaper } from '#kit/papers/index.ts'
import { typeset, type Typeset } from '#platform/typesetting/index.ts'
import type { Print } from '../../print.ts'

/** Sets a paper as it stands. */
export function setPaper(paper: Paper): Promise<Typeset> {
  return typeset({ template: paperTemplate, data: printedPaper(paper), dated: paper.written })
}

/** How many pages a draft takes and what it lacks; the page itself still shows where setting it fails. Other papers are set when they are looked at. */
export async function printOf(paper: Paper | undefined): Promise<Print | undefined> {
  if (!paper?.draft) return paper && { pages: 1, missing: [], lacks: [] }
  const lacks = checkPaper(paper)
  try {
    const { pages, missing } = await setPaper(paper)
    return { pages, missing, lacks }
  } catch {
    return undefined
  }
}
