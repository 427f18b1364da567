import { digestBytes } from '#kit/cms/index.ts'
import { permit, Refusal, reason, refuse } from '#kit/refusal.ts'
import { requireFresh } from '#modules/identity/index.ts'
import { getAuthority } from '#modules/organisations/index.ts'
import { listUsableKeys, openSigning, signInSession, type SigningSession } from '#modules/signatures/index.ts'
import { readPdf } from '#platform/pdf/index.ts'
import { defineRoutes, type FormState, freshForm, type Visit } from '#platform/web/index.ts'
import { intendExtract, takeSignedExtract } from '../../acts/books/sign-extract.ts'
import { generalStanding } from '../../acts/standing.ts'
import type { Extract } from '../../extract.ts'
import { words } from '../../messages/index.ts'
import { SignExtractPage } from '../../pages/books/sign-extract-page.tsx'
import { maySignExtract } from '../../rules/books/access.ts'
import { extractMark, extractText } from '../../rules/books/extract-mark.ts'
import { findSignedExtract } from '../../store/books/signed-extracts.ts'
import { urls } from '../../urls.ts'
import { idIn } from '../document-in.ts'
import { sealForm } from '../forms.ts'
import { keepSigned } from '../signing/kept-bytes.ts'
import { voiding } from '../signing/make-step.ts'
import { extractIn, extractPdf, pdfName } from './sheets.ts'

const official = { who: 'official' } as const

/** The extract that the address names, for who may sign it and while it is not signed. */
async function extractToSign(visit: Visit): Promise<Extract> {
  permit(maySignExtract(generalStanding(visit)))
  const extract = await extractIn(visit)
  const signed = await visit.read((reader) => findSignedExtract(reader, extract.id))
  return signed ? refuse(422, reason('documents.extract-signed-already')) : extract
}

async function showSigning(visit: Visit, form: FormState, status = 200): Promise<Response> {
  const { language, csrf } = visit
  const extract = await extractToSign(visit)
  const keys = await visit.read((reader) => listUsableKeys(reader, 'extract'))
  return visit.workspace(
    { title: words.in(language)('sign-extract'), status },
    <SignExtractPage {...{ language, csrf, extract, keys, form }} />,
  )
}

/** Signs the very sheets that were printed, with the words of the authority on the cover; refused, nothing of it is left. */
async function signExtract(visit: Visit, session: SigningSession, extract: Extract): Promise<void> {
  const { key } = session
  const bytes = await extractPdf(visit, extract)
  const fileHash = Buffer.from(digestBytes('sha256', bytes)).toString('hex')
  const intentionId = await visit.act(intendExtract, { extractId: extract.id, keyId: key.id, fileHash })
  await voiding(visit, [intentionId], async () => {
    const { pages } = await readPdf(bytes, { maxPages: 1 })
    const { placeName, now } = await visit.read(async (reader) => ({
      placeName: (await getAuthority(reader, extract.authorityId)).placeName,
      now: reader.now,
    }))
    const text = extractText(extract.content, { at: now, trial: key.trial })
    const signed = await signInSession(session, {
      bytes,
      field: 'Trich luc',
      marks: pages[0] ? [extractMark(text, pages[0])] : [],
      reason: words.in('vi')('documents.extract-signed'),
      location: placeName,
      at: now,
    })
    const kept = await keepSigned(visit, signed.bytes, pdfName(extract))
    await visit.act(takeSignedExtract, {
      extractId: extract.id,
      intentionId,
      kept,
      level: signed.level,
      certificate: key,
    })
  })
}

async function doSign(visit: Visit): Promise<Response> {
  const id = idIn<'extract'>(visit)
  const stale = requireFresh(visit, urls.signExtract({ id }))
  if (stale) return stale
  const extract = await extractToSign(visit)
  const form = await visit.form(sealForm)
  if (!form.ok) return showSigning(visit, form, 422)
  const { keyId, ...given } = form.value
  try {
    await using session = await openSigning(visit, keyId, given)
    await signExtract(visit, session, extract)
  } catch (fault) {
    if (!(fault instanceof Refusal) || [404, 409].includes(fault.status)) throw fault
    return showSigning(visit, { ...form, refusal: fault }, fault.status)
  }
  return visit.redirect(urls.extract({ id }), { code: 'documents.extract-signed-now' })
}

/** Signing printed extracts of register books for the authority. */
export const signingExtractRoutes = defineRoutes(({ get, post }) => {
  get(urls.signExtract, official, async (visit) => {
    const stale = requireFresh(visit, urls.signExtract({ id: idIn(visit) }))
    return stale ?? showSigning(visit, freshForm())
  })
  post(urls.signExtract, official, doSign)
})
