import { type Verdict, reason } from '#kit/refusal.ts'
import type { Actor } from '#platform/database/index.ts'
import type { Enquiry, EnquiryState } from '../enquiry.ts'

const holds = (actor: Actor, ...roles: string[]) =>
  actor.kind === 'system' || (actor.kind === 'person' && roles.some((role) => actor.roles.includes(role)))
const isOwn = (actor: Actor, authorityId: string) =>
  actor.kind === 'system' || (actor.kind === 'person' && actor.authorityId === authorityId)
const when = (isSo: boolean, code: string): Verdict => (isSo ? [] : [reason(code)])

/** Who takes enquiries in and directs them to units. */
export const directs = (actor: Actor): boolean =>
  holds(actor, 'clerk', 'one-stop-officer', 'editor', 'leader')
/** Who says that an answer leaves. */
export const approves = (actor: Actor): boolean => holds(actor, 'leader', 'unit-head', 'power:sign')

/** Whether an enquiry lies with this person: given to them, or to their unit. */
export function isTheirs(
  actor: Actor,
  { unitId, accountId }: Pick<Enquiry, 'unitId' | 'accountId'>,
): boolean {
  if (actor.kind !== 'person') return actor.kind === 'system'
  return actor.accountId === accountId || (unitId !== null && actor.unitId === unitId)
}

type Standing = Pick<Enquiry, 'authorityId' | 'unitId' | 'accountId' | 'state'>

/** Whether the actor may open an enquiry: who directs enquiries, and those with whom it lies. */
export function mayOpen(actor: Actor, enquiry: Standing): Verdict {
  return when(
    isOwn(actor, enquiry.authorityId) && (directs(actor) || isTheirs(actor, enquiry)),
    'enquiries.not-yours',
  )
}

const among = (state: EnquiryState, ...states: EnquiryState[]) =>
  when(states.includes(state), 'enquiries.moved-on')

/** Whether the actor may give an enquiry to a unit, refuse it or forward it. */
export function mayDirect(actor: Actor, enquiry: Standing): Verdict {
  return [
    ...when(isOwn(actor, enquiry.authorityId) && directs(actor), 'enquiries.directors-only'),
    ...among(enquiry.state, 'received', 'assigned'),
  ]
}

/** Whether the actor may write and submit the answer. */
export function mayAnswer(actor: Actor, enquiry: Standing): Verdict {
  return [...mayOpen(actor, enquiry), ...among(enquiry.state, 'received', 'assigned')]
}

/** Whether the actor may say that the submitted answer leaves: a second person. */
export function mayApprove(
  actor: Actor,
  enquiry: Standing & Pick<Enquiry, 'submittedBy'>,
  { wroteIt }: { readonly wroteIt: boolean },
): Verdict {
  const isSecond = actor.kind !== 'person' || (actor.accountId !== enquiry.submittedBy && !wroteIt)
  return [
    ...mayOpen(actor, enquiry),
    ...when(approves(actor), 'enquiries.approvers-only'),
    ...among(enquiry.state, 'submitted'),
    ...when(isSecond, 'enquiries.second-person'),
  ]
}

/** Whether the actor may give a submitted answer back to who wrote it. */
export function mayReturn(actor: Actor, enquiry: Standing): Verdict {
  return [
    ...mayOpen(actor, enquiry),
    ...when(approves(actor) || isTheirs(actor, enquiry), 'enquiries.approvers-only'),
    ...among(enquiry.state, 'submitted'),
  ]
}

/** Whether the actor may make an answered enquiry public, take it down, or settle that it stays private. */
export function mayPublish(actor: Actor, enquiry: Standing): Verdict {
  return [
    ...when(isOwn(actor, enquiry.authorityId) && directs(actor), 'enquiries.directors-only'),
    ...among(enquiry.state, 'answered', 'closed'),
  ]
}

/** Whether the actor may tell the sender that it takes longer; a second time nobody may. */
export function mayExtend(
  actor: Actor,
  enquiry: Standing,
  { extended }: { readonly extended: boolean },
): Verdict {
  return [
    ...mayOpen(actor, enquiry),
    ...among(enquiry.state, 'received', 'assigned', 'submitted'),
    ...when(!extended, 'enquiries.extended-once'),
  ]
}

/** Whether the actor may decide that information is supplied, and for which fee. */
export function mayGrant(actor: Actor, enquiry: Standing & Pick<Enquiry, 'kind'>): Verdict {
  return [
    ...mayOpen(actor, enquiry),
    ...when(approves(actor), 'enquiries.approvers-only'),
    ...when(enquiry.kind === 'information', 'enquiries.not-a-request'),
    ...among(enquiry.state, 'received', 'assigned'),
  ]
}

/** Whether the actor may arrange receptions and weeks of an authority. */
export function mayArrange(actor: Actor, authorityId: string): Verdict {
  return when(isOwn(actor, authorityId) && directs(actor), 'enquiries.directors-only')
}

/** Whether the actor may set the terms that no text fixes. */
export function maySetTerms(actor: Actor, authorityId: string): Verdict {
  return when(isOwn(actor, authorityId) && holds(actor, 'leader', 'administrator'), 'enquiries.leaders-only')
}
