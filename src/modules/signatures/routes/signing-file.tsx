import { digestBytes } from '#kit/cms/index.ts'
import { Refusal, reason } from '#kit/refusal.ts'
import { isId } from '#kit/ids.ts'
import { requireFresh } from '#modules/identity/index.ts'
import { contentDisposition, sayBytes } from '#platform/files/index.ts'
import { readPdf } from '#platform/pdf/index.ts'
import { defineRoutes, type FormState, freshForm, type Visit } from '#platform/web/index.ts'
import { intendFile, noteSignedFile } from '../acts/sign-any-file.ts'
import { voidSignature } from '../acts/intend-signature.ts'
import { listUsableKeys } from '../acts/usable-keys.ts'
import { words } from '../messages/index.ts'
import { openSigning, signInSession, type SigningSession } from '../outside/signing-session.ts'
import { SignFilePage } from '../pages/sign-file-page.tsx'
import type { SignatureMark } from '../signature-mark.ts'
import type { SigningKeyId } from '../signing-key.ts'
import { urls } from '../urls.ts'
import { readSmallForm } from './read-small-form.ts'

const maxBytes = 50 * 1024 * 1024
const official = { who: 'official' } as const

async function show(visit: Visit, form: FormState, status = 200): Promise<Response> {
  const { language, csrf } = visit
  const stale = requireFresh(visit, urls.signFile())
  if (stale) return stale
  const keys = await visit.read((reader) => listUsableKeys(reader, 'file'))
  return visit.workspace(
    { title: words.in(language)('sign-file'), status },
    <SignFilePage {...{ language, csrf, form, keys }} limit={sayBytes(maxBytes)} />,
  )
}

/** In the lower right of the last page, above the margin: 50 by 22 millimetres. */
async function markOn(bytes: Uint8Array, { key, picture }: SigningSession): Promise<SignatureMark[]> {
  const { pages } = await readPdf(bytes)
  const last = pages.at(-1)
  if (!last) return []
  const right = last.width - 57
  const shown = {
    kind: 'person',
    name: key.holder,
    trial: key.trial,
    ...(picture ? { picture } : {}),
  } as const
  return [{ page: last.number - 1, rectangle: [right - 142, 57, right, 119], show: shown }]
}

const hashOf = (bytes: Uint8Array) => Buffer.from(digestBytes('sha256', bytes)).toString('hex')

async function sign(
  visit: Visit,
  bytes: Uint8Array,
  asked: Readonly<Record<string, string>>,
): Promise<Uint8Array> {
  const { keyId = '', secret = '', oneTimeCode = '', reason: why = '', showing = 'none' } = asked
  await using session = await openSigning(visit, keyId as SigningKeyId, { secret, oneTimeCode })
  const intentionId = await visit.act(intendFile, { fileHash: hashOf(bytes), keyId: keyId as SigningKeyId })
  try {
    const signed = await signInSession(session, {
      bytes,
      field: `Chu ky ${intentionId.slice(-8)}`,
      marks: showing === 'last' ? await markOn(bytes, session) : [],
      reason: why,
      location: '',
      at: Temporal.Now.instant(),
    })
    await visit.act(noteSignedFile, { intentionId, signedHash: hashOf(signed.bytes), level: signed.level })
    return signed.bytes
  } catch (fault) {
    const code = fault instanceof Refusal ? fault.reasons[0]?.code : undefined
    await visit.act(voidSignature, { intentionId, why: code ?? 'fault' })
    throw fault
  }
}

async function doSign(visit: Visit): Promise<Response> {
  const stale = requireFresh(visit, urls.signFile())
  if (stale) return stale
  let typed: Readonly<Record<string, string>> = {}
  try {
    const { file, fields } = await readSmallForm(visit, maxBytes)
    const { secret: _secret, oneTimeCode: _code, csrf: _csrf, ...kept } = fields
    typed = kept
    const missing = [
      ...(isId(fields.keyId ?? '') ? [] : [reason('signatures.choose-key')]),
      ...(fields.secret ? [] : [reason('signatures.secret-needed')]),
      ...(file ? [] : [reason('signatures.file-needed')]),
    ]
    if (!file || missing.length > 0) throw new Refusal(422, missing)
    const signed = await sign(visit, file.bytes, fields)
    const name = `${file.name.replace(/\.pdf$/i, '')} - đã ký.pdf`
    return new Response(new Uint8Array(signed), {
      headers: {
        'content-type': 'application/pdf',
        'content-disposition': contentDisposition(name, false),
        'cache-control': 'no-store',
      },
    })
  } catch (fault) {
    if (!(fault instanceof Refusal) || fault.status === 403) throw fault
    return show(visit, { ...freshForm(typed), refusal: fault }, fault.status)
  }
}

/** Signing any PDF of one's own: what comes back is a download, nothing of the file stays here. */
export const signingFileRoutes = defineRoutes(({ get, post }) => {
  get(urls.signFile, official, (visit) => show(visit, freshForm({ showing: 'none' })))
  post(
    urls.signFile,
    { ...official, rawBody: true, bodyLimit: maxBytes + 64 * 1024, limit: 'upload' },
    doSign,
  )
})
