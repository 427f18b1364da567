import { checkPaper, type Paper, paperTemplate, printedPaper } from '#kit/papers/index.ts'
import { typeset, type Typeset } from '#platform/typesetting/index.ts'
import type { Print } from '../../print.ts'

/** Sets a paper as it stands. */
export function setPaper(paper: Paper): Promise<Typeset> {
  return typeset({ template: paperTemplate, data: printedPaper(paper), dated: paper.written })
}

/** How many pages a paper takes and what it lacks; the page itself still shows where setting it fails. */
export async function printOf(paper: Paper | undefined): Promise<Print | undefined> {
  if (!paper) return undefined
  const lacks = paper.draft ? checkPaper(paper) : []
  try {
    const { pages, missing } = await setPaper(paper)
    return { pages, missing, lacks }
  } catch {
    return undefined
  }
}
