import { Refusal, reason } from '#kit/refusal.ts'
import { type PdfReport, reportAsJson } from '#kit/pades/index.ts'
import { sayBytes } from '#platform/files/index.ts'
import { comparePages } from '#platform/pdf/index.ts'
import { verifyPdfAsking } from '#platform/pdf-signatures/index.ts'
import { defineRoutes, freshForm, type Visit } from '#platform/web/index.ts'
import { words } from '../messages/index.ts'
import { CheckPage } from '../pages/check-page.tsx'
import type { PageBesides } from '../parts/compared-pages.tsx'
import { getTrust, type TrustWithAnswers } from '../outside/get-trust.ts'
import { pagesToCompare } from '../rules/pages-to-compare.ts'
import { urls } from '../urls.ts'
import { readSmallForm, type SmallForm } from './read-small-form.ts'

/** Largest file that anybody may have checked; a paper of 200 scanned pages fits. */
const maxBytes = 50 * 1024 * 1024

type Shown = { readonly refusal?: Refusal; readonly file?: SmallForm['file'] }

/** Pictures of the pages that changed, as part of the answer itself: nothing of the file outlives it. */
async function compare(bytes: Uint8Array, report: PdfReport): Promise<PageBesides[]> {
  const found: PageBesides[] = []
  for (const { page, end } of pagesToCompare(report)) {
    const both = await comparePages({ before: bytes.subarray(0, end), after: bytes, page, width: 900 })
    if (!both) continue
    const picture = (of: Buffer) => `data:${both.type};base64,${of.toString('base64')}`
    found.push({ page, before: picture(both.before), after: picture(both.after), places: both.places.length })
  }
  return found
}

async function check(
  { name, bytes }: NonNullable<SmallForm['file']>,
  trust: TrustWithAnswers,
  at: Temporal.Instant,
) {
  const { report } = await verifyPdfAsking(bytes, { ...trust, at })
  return { name, report, json: reportAsJson(report), compared: await compare(bytes, report) }
}

async function show(visit: Visit, { refusal, file }: Shown = {}): Promise<Response> {
  const { language, csrf } = visit
  const { trust, now } = await visit.readAsSystem('check-signatures', async (reader) => ({
    trust: await getTrust(reader),
    now: reader.now,
  }))
  const checked = file && (await check(file, trust, now))
  const form = refusal ? { ...freshForm(), refusal } : freshForm()
  const trusting = trust.anchors.length + trust.trialAnchors.length > 0
  return visit.publicPage(
    { title: words.in(language)('check'), status: refusal?.status ?? 200 },
    <CheckPage {...{ language, csrf, checked, form, limit: sayBytes(maxBytes), trusting }} />,
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
