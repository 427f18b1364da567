import { startBrowser } from './browser.ts'
import { databaseOf } from './database-of.ts'
import { askOf } from './more-looked-at.ts'
import { startSite } from './site.ts'

/** The program, a browser, and what finds the pages to look at: those of one file, of which there are several so that both processors look. */
export async function openLooked() {
  const { url, folder } = await startSite()
  const browser = await startBrowser()
  const database = databaseOf(folder)
  const idOf = askOf(database)
  const district = await idOf("SELECT id FROM organisations.authorities WHERE slug = 'huyen-dakrong'")
  return { url, browser, database, idOf, district }
}
