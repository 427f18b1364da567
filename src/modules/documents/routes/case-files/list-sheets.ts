import type { Language } from '#platform/i18n/index.ts'
import { defineRoutes, type Visit } from '#platform/web/index.ts'
import { openedFile } from '../../acts/case-files/file-standing.ts'
import { contentsSheet, yearListSheet } from '../../pages/case-files/list-sheets.ts'
import type { Sheet } from '../../pages/case-files/sheet.ts'
import { listContents } from '../../store/case-files/contents.ts'
import { findYearList, listEntries } from '../../store/case-files/year-lists.ts'
import { urls } from '../../urls.ts'
import { idIn } from '../document-in.ts'
import { eyesOf } from '../lists.tsx'
import { sendSheetPdf, sendSheetXlsx } from './send-sheet.ts'
import { yearIn } from './year-in.ts'

const official = { who: 'official' } as const

async function yearList(visit: Visit, language: Language): Promise<Sheet> {
  const year = yearIn(visit)
  return visit.read(async (reader) => {
    const list = await findYearList(reader, year)
    return yearListSheet(year, list, list ? await listEntries(reader, list.id) : [], language)
  })
}

const contents = (visit: Visit, language: Language): Promise<Sheet> =>
  visit.read(async (reader) => {
    const { file, standing } = await openedFile(reader, idIn<'case-file'>(visit))
    return contentsSheet(file, await listContents(reader, file.id, eyesOf(standing)), language)
  })

/** The two lists of case files that a system must give: the year's list of files, and the contents of a file (NĐ 30/2020 PL V, PL VI). */
export const listSheetRoutes = defineRoutes(({ get }) => {
  get(urls.yearListXlsx, official, async (visit) => sendSheetXlsx(await yearList(visit, visit.language)))
  get(urls.yearListPdf, official, async (visit) => sendSheetPdf(visit, await yearList(visit, 'vi')))
  get(urls.contentsXlsx, official, async (visit) => sendSheetXlsx(await contents(visit, visit.language)))
  get(urls.contentsPdf, official, async (visit) => sendSheetPdf(visit, await contents(visit, 'vi')))
})
