import { isId } from '#kit/ids.ts'
import { Refusal } from '#kit/refusal.ts'
import { requireFresh } from '#modules/identity/index.ts'
import { listUsableKeys, openSigning, type SigningKeyId } from '#modules/signatures/index.ts'
import type { FormState, Visit } from '#platform/web/index.ts'
import type { SignedStep } from '../../acts/signing/sign-step.ts'
import { openDocument } from '../../acts/standing.ts'
import type { DocumentId } from '../../document.ts'
import { words } from '../../messages/index.ts'
import type { BulkOutcome } from '../../pages/bulk-page.tsx'
import { BulkSignPage } from '../../pages/signing/bulk-sign-page.tsx'
import { makeStep } from './make-step.ts'

export type SignMany = {
  readonly deed: SignedStep
  readonly ids: readonly DocumentId[]
  readonly queue: string
  readonly backHref: string
  readonly fields: Readonly<Record<string, string | string[]>>
}

/**
 * Confirms a step of many papers with one key that is opened once; each paper answers for itself. Undefined where the person has no key or chose
 * to confirm without; a page where the secret is still to be typed.
 */
export async function signMany(
  visit: Visit,
  { deed, ids, queue, backHref, fields }: SignMany,
): Promise<readonly BulkOutcome[] | Response | undefined> {
  const keys = fields.without === '1' ? [] : await visit.read((reader) => listUsableKeys(reader, 'person'))
  if (keys.length === 0) return undefined
  const stale = requireFresh(visit, backHref)
  if (stale) return stale
  const documents = await visit.read(async (reader) => {
    const found = []
    for (const id of ids) found.push((await openDocument(reader, id)).document)
    return found
  })
  const text = (name: string) => (typeof fields[name] === 'string' ? fields[name] : '')
  const ask = (form: FormState, status = 200) =>
    visit.workspace(
      { title: words.in(visit.language)(deed), status },
      <BulkSignPage
        {...{ deed, queue, backHref, documents, keys, form }}
        language={visit.language}
        csrf={visit.csrf}
      />,
    )
  const [keyId, secret] = [text('keyId'), text('secret')]
  if (!('keyId' in fields)) return ask({ values: {}, errors: {} })
  if (!isId(keyId) || secret === '') {
    const errors = {
      ...(isId(keyId) ? {} : { keyId: ['signatures.choose-key'] }),
      ...(secret ? {} : { secret: ['signatures.secret-needed'] }),
    }
    return ask({ values: { keyId }, errors }, 422)
  }
  try {
    await using session = await openSigning(visit, keyId as SigningKeyId, {
      secret,
      oneTimeCode: text('oneTimeCode'),
    })
    const outcomes: BulkOutcome[] = []
    for (const { id, abstract } of documents) {
      try {
        await makeStep(visit, session, { documentId: id, step: deed, note: '' })
        outcomes.push({ id, abstract, reasons: [] })
      } catch (fault) {
        if (!(fault instanceof Refusal)) throw fault
        outcomes.push({ id, abstract, reasons: fault.reasons })
      }
    }
    return outcomes
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault
    return ask({ values: { keyId }, errors: {}, refusal: fault }, fault.status)
  }
}
