import { type Id, isId } from '#kit/ids.ts'
import { listColleagues } from '#modules/identity/index.ts'
import { defineRoutes, freshForm, type FormState, type Visit } from '#platform/web/index.ts'
import { openCaseFile } from '../../acts/case-files/open-case-file.ts'
import { putIn } from '../../acts/case-files/put-in.ts'
import { ownUnits } from '../../acts/case-files/own-units.ts'
import { openDocument } from '../../acts/standing.ts'
import { words } from '../../messages/index.ts'
import { OpenFilePage } from '../../pages/case-files/open-page.tsx'
import { findEntry } from '../../store/case-files/year-lists.ts'
import { urls } from '../../urls.ts'
import { openForm } from './forms.ts'

const official = { who: 'official' } as const

async function showOpening(visit: Visit, form: FormState, status = 200): Promise<Response> {
  const { language, csrf } = visit
  const choices = await visit.read(async (reader) => ({
    units: await ownUnits(reader),
    people: [...new Map((await listColleagues(reader)).map((one) => [one.id, one])).values()].map(
      ({ id, name, title }) => ({ id, name: `${name} – ${title}` }),
    ),
  }))
  return visit.workspace(
    { title: words.in(language)('case-file-open'), status },
    <OpenFilePage {...{ language, csrf, form, ...choices }} />,
  )
}

/** What the form starts from: the line of the list, the paper, and who asks. */
async function startOf(visit: Visit): Promise<FormState> {
  const entryId = visit.query('dong')
  const documentId = visit.query('van_ban')
  return visit.read(async (reader) => {
    const { actor, today } = reader
    const entry = isId(entryId) ? await findEntry(reader, entryId as Id<'case-list-entry'>) : undefined
    const opened = isId(documentId) ? await openDocument(reader, documentId as Id<'document'>) : undefined
    return freshForm({
      title: entry?.title ?? opened?.document.abstract ?? '',
      code: entry?.code ?? '',
      year: String(entry?.year ?? today.year),
      unitId: entry?.unitId ?? (actor.kind === 'person' ? (actor.unitId ?? '') : ''),
      responsibleId: actor.kind === 'person' ? actor.accountId : '',
      retention: entry?.retention ?? '06',
      retentionYears: String(entry?.retentionYears ?? ''),
      ...(entry && entryId ? { entryId } : {}),
      ...(opened && documentId ? { documentId } : {}),
    })
  })
}

async function doOpen(visit: Visit): Promise<Response> {
  const form = await visit.form(openForm)
  if (!form.ok) return showOpening(visit, form, 422)
  const { documentId, ...asked } = form.value
  const made = await visit.attempt(
    async (tx, input: typeof asked) => {
      const id = await openCaseFile(tx, input)
      if (isId(documentId)) await putIn(tx, { caseFileId: id, documentId: documentId as Id<'document'> })
      return id
    },
    asked,
    form,
  )
  if (!made.ok) return showOpening(visit, made.form, made.form.refusal?.status)
  return visit.redirect(urls.caseFile({ id: made.value }), { code: 'documents.case-file-opened' })
}

/** Opening a file of papers. */
export const openingRoutes = defineRoutes(({ get, post }) => {
  get(urls.openCaseFile, official, async (visit) => showOpening(visit, await startOf(visit)))
  post(urls.openCaseFile, official, doOpen)
})
