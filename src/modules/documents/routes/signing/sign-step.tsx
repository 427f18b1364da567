import { isId } from '#kit/ids.ts'
import { permit, Refusal, reason, refuse } from '#kit/refusal.ts'
import { requireFresh } from '#modules/identity/index.ts'
import { listUsableKeys, openSigning, type SigningKeyId } from '#modules/signatures/index.ts'
import { defineRoutes, type FormState, freshForm, type Visit } from '#platform/web/index.ts'
import { delegateNamed, mayStep, type SignedStep, signedSteps } from '../../acts/signing/sign-step.ts'
import { openDocument } from '../../acts/standing.ts'
import { happened } from '../../step.ts'
import { words } from '../../messages/index.ts'
import { SignPage } from '../../pages/signing/sign-page.tsx'
import { verificationOf } from '../../acts/reading/verification-of.ts'
import { listVersions } from '../../store/versions.ts'
import { urls } from '../../urls.ts'
import { idIn } from '../document-in.ts'
import { signForm } from '../forms.ts'
import { done } from '../show-form.tsx'
import { makeStep } from './make-step.ts'

const official = { who: 'official' } as const

function stepIn(visit: Visit): SignedStep {
  const step = signedSteps.find((one) => one === visit.param('step'))
  return step ?? refuse(404, reason('documents.unknown'))
}

/** The page on which a step is confirmed with a key; who has none confirms it without. */
async function showSign(visit: Visit, form: FormState, status = 200): Promise<Response> {
  const { language, csrf } = visit
  const [id, step] = [idIn(visit), stepIn(visit)]
  const found = await visit.read(async (reader) => {
    const { document, standing } = await openDocument(reader, id)
    permit(mayStep(step, standing, document))
    const version = (await listVersions(reader, id)).find(({ part }) => part === 0)
    const verification = await verificationOf(reader, version)
    return {
      document,
      version,
      verification,
      delegate: step === 'sign' ? (await delegateNamed(reader))?.name : undefined,
      keys: await listUsableKeys(reader, 'person', { desktop: true }),
    }
  })
  const withoutKey = urls.step({ id, step })
  if (found.keys.length === 0) return visit.redirect(withoutKey)
  const stale = requireFresh(visit, urls.sign({ id, step }))
  if (stale) return stale
  return visit.workspace(
    { title: words.in(language)(step), status },
    <SignPage {...{ language, csrf, form, step, withoutKey, ...found }} />,
  )
}

async function doSign(visit: Visit): Promise<Response> {
  const [documentId, step] = [idIn(visit), stepIn(visit)]
  const form = await visit.form(signForm)
  if (!form.ok) return showSign(visit, form, 422)
  const { keyId, secret, oneTimeCode, note } = form.value
  // Whoever read long confirms first who they are, and finds what they wrote again.
  const stale = requireFresh(
    visit,
    urls.sign({ id: documentId, step }, { khoa: keyId, loi: note.slice(0, 1000) }),
  )
  if (stale) return stale
  try {
    await using session = await openSigning(visit, keyId, { secret, oneTimeCode })
    const level = await makeStep(visit, session, { documentId, step, note })
    if (session.stamper && level === 'B-B')
      return visit.redirect(urls.document({ id: documentId }), {
        code: 'documents.signed-unstamped',
        kind: 'warning',
      })
  } catch (fault) {
    if (!(fault instanceof Refusal) || fault.status === 404) throw fault
    return showSign(visit, { ...form, refusal: fault }, fault.status)
  }
  return done(visit, documentId, happened[step])
}

/** Confirming a step with a key: the two checks, and the signature. */
export const signStepRoutes = defineRoutes(({ get, post }) => {
  get(urls.sign, official, async (visit) => {
    const key = visit.query('khoa')
    const note = visit.query('loi') ?? ''
    return showSign(visit, freshForm({ note, ...(key && isId(key) ? { keyId: key as SigningKeyId } : {}) }))
  })
  post(urls.sign, official, doSign)
})
