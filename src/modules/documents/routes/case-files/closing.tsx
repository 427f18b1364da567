import { defineRoutes, freshForm, type FormState, type Visit } from '#platform/web/index.ts'
import { openedFile } from '../../acts/case-files/file-standing.ts'
import { closeFile } from '../../acts/case-files/keep-file.ts'
import { words } from '../../messages/index.ts'
import { CloseFilePage } from '../../pages/case-files/close-page.tsx'
import { toLookAt } from '../../rules/case-files/closing.ts'
import { listContents } from '../../store/case-files/contents.ts'
import { urls } from '../../urls.ts'
import { idIn } from '../document-in.ts'
import { eyesOf } from '../lists.tsx'

const official = { who: 'official' } as const

async function showClosing(visit: Visit, form: FormState, status = 200): Promise<Response> {
  const { language, csrf } = visit
  const id = idIn<'case-file'>(visit)
  const { file, found } = await visit.read(async (reader) => {
    const opened = await openedFile(reader, id)
    return { ...opened, found: toLookAt(await listContents(reader, id, eyesOf(opened.standing))) }
  })
  return visit.workspace(
    { title: words.in(language)('case-file-close'), status },
    <CloseFilePage {...{ language, csrf, form, file, found }} />,
  )
}

async function doClose(visit: Visit): Promise<Response> {
  const id = idIn<'case-file'>(visit)
  const fields = await visit.fields()
  const made = await visit.attempt(closeFile, { id, knowing: fields['knowing'] === '1' }, freshForm(fields))
  if (!made.ok) return showClosing(visit, made.form, made.form.refusal?.status)
  return visit.redirect(urls.caseFile({ id }), { code: 'documents.case-file-closed' })
}

/** Closing a file of papers. */
export const closingRoutes = defineRoutes(({ get, post }) => {
  get(urls.closeCaseFile, official, (visit) => showClosing(visit, freshForm()))
  post(urls.closeCaseFile, official, doClose)
})
