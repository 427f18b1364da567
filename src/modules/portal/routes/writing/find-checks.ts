import { linksOf, type RichText } from '#kit/rich-text/index.ts'
import type { Visit } from '#platform/web/index.ts'
import type { EditionText } from '../../article.ts'
import { type Checks, sayChecks } from '../../pages/writing/say-checks.ts'
import { innerLinks } from '../../rules/inner-links.ts'
import { findingsOf } from '../../rules/writing-findings.ts'
import { listBroken } from '../../store/links.ts'

/** Looks a text through, its links within the instance too. */
export async function findChecks(visit: Visit, text: EditionText): Promise<Checks> {
  const links = innerLinks(linksOf(text.body as RichText), visit.url.host)
  const broken = links.length > 0 ? await visit.readPublic((reader) => listBroken(reader, links)) : []
  return sayChecks(findingsOf(text), broken, visit.language)
}
