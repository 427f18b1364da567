import { Refusal, reason } from '#kit/refusal.ts'
import { reportAsJson } from '#kit/pades/index.ts'
import { sayBytes } from '#platform/files/index.ts'
import { verifyPdfApart } from '#platform/pdf-signatures/index.ts'
import { defineRoutes, freshForm, type Visit } from '#platform/web/index.ts'
import { words } from '../messages/index.ts'
import { CheckPage } from '../pages/check-page.tsx'
import { listTrustAnchors } from '../store/trust-anchors.ts'
import { urls } from '../urls.ts'
import { readSmallForm, type SmallForm } from './read-small-form.ts'

/** Largest file that anybody may have checked; a paper of 200 scanned pages fits. */
const maxBytes = 50 * 1024 * 1024

type Shown = { readonly refusal?: Refusal; readonly file?: SmallForm['file'] }

async function show(visit: Visit, { refusal, file }: Shown = {}): Promise<Response> {
  const { language, csrf } = visit
  const { anchors, now } = await visit.readAsSystem('check-signatures', async (reader) => ({
    anchors: (await listTrustAnchors(reader)).map(({ certificate }) => certificate),
    now: reader.now,
  }))
  const report = file ? (await verifyPdfApart(file.bytes, { anchors, at: now })).report : undefined
  const checked = file && report ? { name: file.name, report, json: reportAsJson(report) } : undefined
  const form = refusal ? { ...freshForm(), refusal } : freshForm()
  return visit.publicPage(
    { title: words.in(language)('check'), status: refusal?.status ?? 200 },
    <CheckPage
      {...{ language, csrf, checked, form, limit: sayBytes(maxBytes), trusting: anchors.length > 0 }}
    />,
  )
}

async function doCheck(visit: Visit): Promise<Response> {
  try {
    const { file } = await readSmallForm(visit, maxBytes)
    if (file) return await show(visit, { file })
    throw new Refusal(422, [reason('signatures.file-needed')])
  } catch (fault) {
    if (!(fault instanceof Refusal) || fault.status === 403) throw fault
    return show(visit, { refusal: fault })
  }
}

/** Checking the signatures of any PDF: open to everybody, and nothing of the file is kept. */
export const checkingRoutes = defineRoutes(({ get, post }) => {
  get(urls.check, { who: 'anyone' }, (visit) => show(visit))
  post(
    urls.check,
    { who: 'anyone', rawBody: true, bodyLimit: maxBytes + 64 * 1024, limit: 'upload' },
    doCheck,
  )
})
