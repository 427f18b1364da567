import type { Reader } from '#platform/database/index.ts'
import { generalStanding } from '../../acts/standing.ts'
import { listCaseFiles } from '../../store/case-files/list-case-files.ts'
import { urls } from '../../urls.ts'
import { eyesOf } from '../lists.tsx'

/** Files that the palette offers for what was typed: a symbol, or words of the title. */
export async function findCaseFiles(
  reader: Reader,
  text: string,
): Promise<{ href: string; label: string; hint: string }[]> {
  const files = await listCaseFiles(reader, { text }, eyesOf(generalStanding(reader)), { limit: 4 })
  return files.map(({ id, code, title }) => ({ href: urls.caseFile({ id }), label: title, hint: code }))
}
