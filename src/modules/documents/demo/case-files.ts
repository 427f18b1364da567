import { approveList, enterEntry } from '../acts/case-files/year-list.ts'
import { closeFile } from '../acts/case-files/keep-file.ts'
import { openCaseFile } from '../acts/case-files/open-case-file.ts'
import { putIn } from '../acts/case-files/put-in.ts'
import { listDocuments } from '../store/list-documents.ts'
import { findYearList, listEntries } from '../store/case-files/year-lists.ts'
import type { Retention } from '../retention.ts'
import type { Cast } from './cast.ts'
import type { Stage } from './stage.ts'

const themes: readonly (readonly [string, Retention])[] = [
  ['Kế hoạch, báo cáo công tác năm', '01'],
  ['Thực hiện chương trình giảm nghèo', '05'],
  ['Trao đổi, hướng dẫn chuyên môn nghiệp vụ', '06'],
]
/** Files that one authority opens, at most. */
const entriesMost = 24
const everything = { everything: true, accountId: null, headOf: null } as const

/** Gives one authority its list of the year, files opened from it, and papers in them; every third is closed. */
async function fillOne(stage: Stage, cast: Cast): Promise<void> {
  const clerk = cast.clerks[0]
  if (!clerk) return
  const year = stage.now.toZonedDateTimeISO('UTC').year
  const units = cast.departments
    .filter(({ heads, staff }) => heads.length + staff.length > 0)
    .slice(0, cast.authority.level === 'district' ? 8 : 1)
  for (const { unit } of units)
    for (const [place, [title, retention]] of themes.entries())
      await stage.act(clerk, enterEntry, {
        year,
        code: `0${place + 1}.${unit.abbreviation || 'HS'}`,
        title: `${title} ${year}`,
        heading: unit.name,
        unitId: unit.id,
        retention,
        retentionYears: null,
        note: '',
      })
  await stage.act(cast.chair, approveList, year)
  const { entries, papers } = await stage.read(clerk, async (reader) => {
    const list = await findYearList(reader, year)
    const asked = { direction: 'incoming', queue: 'settled' } as const
    return {
      entries: list ? await listEntries(reader, list.id) : [],
      papers: await listDocuments(reader, asked, everything, { limit: entriesMost * 3 }),
    }
  })
  for (const [place, entry] of entries.slice(0, entriesMost).entries()) {
    const { heads, staff } = units.find(({ unit }) => unit.id === entry.unitId)!
    const keeper = staff[place % Math.max(1, staff.length)] ?? heads[0]!
    const { id: entryId, code, title, unitId, retention, retentionYears } = entry
    const id = await stage.act(clerk, openCaseFile, {
      entryId,
      code,
      title,
      unitId,
      retention,
      retentionYears,
      year,
      responsibleId: keeper.accountId,
      construction: false,
    })
    const own = papers.slice(place * 3, place * 3 + 3)
    for (const { id: documentId } of own) await stage.act(clerk, putIn, { caseFileId: id, documentId })
    if (place % 3 === 2 && own.length > 0) await stage.act(clerk, closeFile, { id, knowing: true })
  }
}

/** Gives each authority of the story its year's list of files and the files of its latest papers. */
export async function fillCaseFiles(stage: Stage, casts: readonly Cast[]): Promise<void> {
  stage.now = stage.until
  for (const cast of casts) await fillOne(stage, cast)
}
