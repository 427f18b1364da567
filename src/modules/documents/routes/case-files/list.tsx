import { type Id, isId } from '#kit/ids.ts'
import { defineRoutes, type Visit, withQuery } from '#platform/web/index.ts'
import { ownUnits } from '../../acts/case-files/own-units.ts'
import { generalStanding } from '../../acts/standing.ts'
import { caseFileStates } from '../../case-file.ts'
import { words } from '../../messages/index.ts'
import { CaseFilesPage } from '../../pages/case-files/list-page.tsx'
import { mayOpenFile } from '../../rules/case-files/lifecycle.ts'
import { listCaseFiles, listFileYears } from '../../store/case-files/list-case-files.ts'
import { urls } from '../../urls.ts'
import { eyesOf } from '../lists.tsx'

const pageSize = 50

async function showList(visit: Visit): Promise<Response> {
  const { language } = visit
  const standing = generalStanding(visit)
  const state = caseFileStates.find((one) => one === visit.query('trang_thai'))
  const typed = {
    q: visit.query('q')?.trim().slice(0, 200) ?? '',
    nam: visit.query('nam') ?? '',
    don_vi: visit.query('don_vi') ?? '',
  }
  const offset = Math.min(10_000, Math.max(0, Math.trunc(Number(visit.query('tu'))) || 0))
  const at = (changed: Record<string, string | undefined>) =>
    withQuery(urls.caseFiles(), { trang_thai: state, ...typed, ...changed })
  const found = await visit.read(async (reader) => ({
    files: await listCaseFiles(
      reader,
      {
        state,
        text: typed.q,
        year: /^\d{4}$/.test(typed.nam) ? Number(typed.nam) : undefined,
        unitId: isId(typed.don_vi) ? (typed.don_vi as Id<'unit'>) : undefined,
      },
      eyesOf(standing),
      { offset, limit: pageSize + 1 },
    ),
    units: await ownUnits(reader),
    years: await listFileYears(reader),
    today: reader.today,
  }))
  return visit.workspace(
    { title: words.in(language)('case-files') },
    <CaseFilesPage
      {...{ language, state, typed, at, ...found }}
      files={found.files.slice(0, pageSize)}
      mayOpen={mayOpenFile(standing).length === 0}
      nextHref={found.files.length > pageSize ? at({ tu: String(offset + pageSize) }) : undefined}
      previousHref={
        offset > 0 ? at({ tu: offset > pageSize ? String(offset - pageSize) : undefined }) : undefined
      }
    />,
  )
}

/** The list of files of papers. */
export const caseFileListRoutes = defineRoutes(({ get }) => {
  get(urls.caseFiles, { who: 'official' }, showList)
})
