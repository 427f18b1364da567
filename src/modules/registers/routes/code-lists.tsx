import { parseDate } from '#kit/vietnamese/index.ts'
import { permit } from '#kit/refusal.ts'
import { defineRoutes, type FormState, freshForm, type Visit } from '#platform/web/index.ts'
import { addCodeListVersion } from '../acts/add-code-list-version.ts'
import { words } from '../messages/index.ts'
import { CodeListPage } from '../pages/code-list-page.tsx'
import { CodeListsPage } from '../pages/code-lists-page.tsx'
import { NewVersionPage } from '../pages/new-version-page.tsx'
import { mayKeepCodeLists } from '../rules/access.ts'
import { writeCodes } from '../rules/code-lists.ts'
import { getCodeList, listCodeLists, listCodes, listVersions } from '../store/code-lists.ts'
import { urls } from '../urls.ts'
import { versionForm } from './forms.ts'

const official = { who: 'official' } as const

async function showList(visit: Visit): Promise<Response> {
  const { language, actor } = visit
  const page = await visit.read(async (reader) => {
    const list = await getCodeList(reader, visit.param('key'))
    const day = parseDate(visit.query('ngay') ?? '') ?? reader.today
    return {
      list,
      day,
      codes: await listCodes(reader, list.key, day),
      versions: await listVersions(reader, list.key),
    }
  })
  const mayKeep = mayKeepCodeLists(actor).length === 0
  const title = language === 'en' ? page.list.english : page.list.name
  return visit.workspace({ title }, <CodeListPage {...{ language, ...page, mayKeep }} />)
}

async function showNewVersion(visit: Visit, typed?: FormState, status = 200): Promise<Response> {
  permit(mayKeepCodeLists(visit.actor))
  const { language, csrf } = visit
  const { list, codes } = await visit.read(async (reader) => {
    const found = await getCodeList(reader, visit.param('key'))
    return { list: found, codes: await listCodes(reader, found.key, reader.today) }
  })
  const form = typed ?? freshForm({ codes: writeCodes(codes) })
  const title = words.in(language)('new-version')
  return visit.workspace({ title, status }, <NewVersionPage {...{ language, csrf, form, list }} />)
}

/** The shared code lists; a new version is written by Krông itself at the word of an instance administrator. */
export const codeListRoutes = defineRoutes(({ get, post }) => {
  get(urls.codeLists, official, async (visit) => {
    const lists = await visit.read(listCodeLists)
    const title = words.in(visit.language)('lists-title')
    return visit.workspace({ title }, <CodeListsPage language={visit.language} lists={lists} />)
  })
  get(urls.codeList, official, showList)
  get(urls.newVersion, official, (visit) => showNewVersion(visit))
  post(urls.newVersion, official, async (visit) => {
    permit(mayKeepCodeLists(visit.actor))
    const form = await visit.form(versionForm)
    if (!form.ok) return showNewVersion(visit, form, 422)
    const key = visit.param('key')
    const byName = visit.actor.kind === 'person' ? visit.actor.name : ''
    await visit.actAsSystem('code lists', addCodeListVersion, { listKey: key, ...form.value, byName })
    return visit.redirect(urls.codeList({ key }), { code: 'registers.version-made' })
  })
})
