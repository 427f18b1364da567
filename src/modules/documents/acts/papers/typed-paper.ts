import type { Id } from '#kit/ids.ts'
import type { Paper } from '#kit/papers/index.ts'
import { listColleagues } from '#modules/identity/index.ts'
import type { Reader } from '#platform/database/index.ts'
import type { SigningForm, Urgency } from '../../document.ts'
import type { Recipient } from '../../recipient.ts'
import { paperFrom } from '../../rules/papers/paper-from.ts'
import { symbolFor } from '../issue.ts'
import { authorityOf } from '../../store/person.ts'
import { writerOf } from './paper-of.ts'

/** What stands in a drafting form: anything may still be missing. */
export type Typed = {
  readonly typeCode: string | null
  readonly abstract: string
  readonly urgency: Urgency
  readonly signerId?: Id<'account'> | undefined
  readonly signingForm: SigningForm
  readonly text: string
  readonly recipients: readonly Recipient[]
}

/** The paper that a drafting form would make, before anything is kept: a first draft of today. */
export async function typedPaper(reader: Reader, typed: Typed): Promise<Paper> {
  const { typeCode, abstract, urgency, signerId, signingForm, text, recipients } = typed
  const [signer] = signerId ? await listColleagues(reader, { accountId: signerId }) : []
  const { actor, today } = reader
  const unitId = actor.kind === 'person' ? (actor.unitId ?? null) : null
  const authorityId = authorityOf(actor)
  const signerTitle = signer?.title ?? ''
  return paperFrom({
    ...(await writerOf(reader, { authorityId, unitId, signerTitle })),
    facts: {
      typeCode,
      abstract,
      urgency,
      signerName: signer?.name ?? '',
      signerTitle,
      issuedOn: null,
    },
    signingForm,
    text,
    number: '',
    symbol: await symbolFor(reader, { authorityId, typeCode, unitId, signerTitle }),
    recipients,
    draft: 1,
    written: today,
  })
}
