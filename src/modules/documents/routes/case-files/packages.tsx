import { reason, Refusal, refuse } from '#kit/refusal.ts'
import { fileResponse, getFile, localCopy } from '#platform/files/index.ts'
import { defineRoutes, type FormState, freshForm, type Visit } from '#platform/web/index.ts'
import { openedFile } from '../../acts/case-files/file-standing.ts'
import { words } from '../../messages/index.ts'
import { type Checked, CheckPackagePage } from '../../pages/case-files/check-page.tsx'
import { hasPackage } from '../../store/case-files/case-files.ts'
import { urls } from '../../urls.ts'
import { idIn } from '../document-in.ts'
import { takeUpload, uploadBytes } from '../upload.ts'
import { readPackage } from '../../acts/case-files/read-package.ts'

const official = { who: 'official' } as const

async function sendPackage(visit: Visit): Promise<Response> {
  const found = await visit.read(async (reader) => {
    const { file } = await openedFile(reader, idIn<'case-file'>(visit))
    if (file.state === 'disposed') return refuse(403, reason('documents.disposal-package-closed'))
    if (!file.packageFileId) return refuse(404, reason('documents.case-file-not-packed'))
    return getFile(reader, file.packageFileId)
  })
  return fileResponse({ store: visit.files.store, request: visit.request }, found, { inline: false })
}

const showChecking = (visit: Visit, form: FormState, status = 200, checked?: Checked) =>
  visit.workspace(
    { title: words.in(visit.language)('package-check'), status },
    <CheckPackagePage language={visit.language} csrf={visit.csrf} {...{ form, checked }} />,
  )

async function doCheck(visit: Visit): Promise<Response> {
  const { files, values, refusal } = await takeUpload(visit)
  if (refusal) return showChecking(visit, { ...freshForm(values), refusal }, refusal.status)
  const kept = files[0]?.kept
  if (!kept) {
    const none = new Refusal(422, [reason('documents.package-needed')])
    return showChecking(visit, { ...freshForm(values), refusal: none }, 422)
  }
  await using copy = await localCopy(visit.files.store, kept.hash)
  const verdict = kept.kind === 'zip' ? await readPackage(copy.path) : undefined
  const own = await visit.read((reader) => hasPackage(reader, kept.hash))
  return showChecking(visit, freshForm(), 200, { name: kept.name, digest: kept.hash, verdict, own })
}

/** Packages for the archive: downloading one, and checking one. */
export const packageRoutes = defineRoutes(({ get, post }) => {
  get(urls.checkPackage, official, (visit) => showChecking(visit, freshForm()))
  post(urls.checkPackage, { ...official, rawBody: true, bodyLimit: uploadBytes, limit: 'upload' }, doCheck)
  get(urls.caseFilePackage, official, sendPackage)
})
