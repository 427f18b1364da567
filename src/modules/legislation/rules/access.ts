import { secrecyMarkOn } from '#kit/first-page/index.ts'
import { type Verdict, reason } from '#kit/refusal.ts'
import { plainText, type RichText } from '#kit/rich-text/index.ts'
import type { Actor } from '#platform/database/index.ts'
import type { LegalEdition } from '../legal-document.ts'

type Own = { readonly authorityId: string }

/** Roles that work at this desk. */
export const deskRoles = ['editor', 'clerk', 'leader', 'administrator'] as const

const holds = (actor: Actor, roles: readonly string[]) =>
  actor.kind === 'system' || (actor.kind === 'person' && roles.some((role) => actor.roles.includes(role)))
const isOwn = (actor: Actor, { authorityId }: Own) =>
  actor.kind === 'system' || (actor.kind === 'person' && actor.authorityId === authorityId)

/** Whether the actor may prepare what their authority shows: documents, consultations, answers. */
export function mayPrepare(actor: Actor, own: Own): Verdict {
  return [
    ...(isOwn(actor, own) ? [] : [reason('legislation.other-authority')]),
    ...(holds(actor, deskRoles) ? [] : [reason('legislation.desk-only')]),
  ]
}

/** Whether the actor may change what an edition tells. */
export function mayChange(actor: Actor, edition: LegalEdition): Verdict {
  const open = edition.state === 'draft' || edition.state === 'returned'
  return [...mayPrepare(actor, edition), ...(open ? [] : [reason('legislation.not-a-draft')])]
}

type Waiting = Own & {
  readonly submittedBy: string | null
  readonly madeBy: string | null
  readonly waiting: boolean
}

/** Whether the actor may say that something becomes public: another person than those who wrote and submitted it. */
export function mayApprove(actor: Actor, { submittedBy, madeBy, waiting, ...own }: Waiting): Verdict {
  const wrote = actor.kind === 'person' && (actor.accountId === submittedBy || actor.accountId === madeBy)
  return [
    ...mayPrepare(actor, own),
    ...(waiting ? [] : [reason('legislation.not-submitted')]),
    ...(wrote ? [reason('legislation.second-person')] : []),
  ]
}

/** Whether the actor may publish what no second person read: in the open, with a reason. */
export function mayForce(actor: Actor, own: Own & { readonly unpublished: boolean }): Verdict {
  return [...mayPrepare(actor, own), ...(own.unpublished ? [] : [reason('legislation.not-a-draft')])]
}

/** What an edition lacks before it can be read by a second person. */
export function isComplete({
  reference,
  abstract,
  issuer,
  issuedOn,
  kind,
  effectiveFrom,
  endsOn,
  endWhy,
  body,
}: LegalEdition): Verdict {
  const ended = endsOn && effectiveFrom && Temporal.PlainDate.compare(endsOn, effectiveFrom) < 0
  const mark = secrecyMarkOn({ pages: [], text: plainText(body as RichText) })
  return [
    ...(mark ? [reason('legislation.secret-mark', { line: mark.readAs })] : []),
    ...(reference === '' ? [reason('legislation.reference-wanted')] : []),
    ...(abstract === '' ? [reason('legislation.abstract-wanted')] : []),
    ...(issuer === '' ? [reason('legislation.issuer-wanted')] : []),
    ...(issuedOn === null ? [reason('legislation.day-wanted')] : []),
    ...(kind === '' ? [reason('legislation.kind-wanted')] : []),
    ...(ended ? [reason('legislation.ends-before')] : []),
    ...(endsOn && endWhy === '' ? [reason('legislation.end-why-wanted')] : []),
  ]
}
