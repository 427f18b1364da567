import { permit } from '#kit/refusal.ts'
import type { Visit } from '#platform/web/index.ts'
import { generalStanding } from '../../acts/standing.ts'
import { words } from '../../messages/index.ts'
import { TakenInPage } from '../../pages/reading/taken-in-page.tsx'
import { mayTakeIn } from '../../rules/access.ts'
import { proposedFields } from '../../rules/reading/proposed-facts.ts'
import { listOrgans } from '../../store/organs.ts'
import { listTakenIn } from '../../store/reading/list-taken-in.ts'

/** What was just taken in, paper by paper: what was read and what was not. */
export async function showTakenIn(visit: Visit): Promise<Response> {
  permit(mayTakeIn(generalStanding(visit)))
  const { language } = visit
  const papers = await visit.read(async (reader) => {
    const organs = await listOrgans(reader)
    const papers = await listTakenIn(reader)
    return papers.map((paper) => ({
      ...paper,
      proposed: proposedFields(paper.reading?.proposals, organs),
    }))
  })
  return visit.workspace(
    { title: words.in(language)('taken-in-title') },
    <TakenInPage {...{ language, papers }} />,
  )
}
