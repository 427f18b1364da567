import { reason, type Verdict } from '#kit/refusal.ts'
import type { Id } from '#kit/ids.ts'
import type { Assignment } from '../assignment.ts'
import type { Document, DocumentState } from '../document.ts'
import { isOver, notNow, stateAfter } from './lifecycle.ts'
import { mayGoOn } from './reading/secrecy.ts'

/** What the actor is to one document at this moment. */
export type Standing = {
  /** Keeps the registry's books: văn thư, or who was lent the power. */
  readonly registers: boolean
  readonly issues: boolean
  readonly directs: boolean
  readonly signs: boolean
  readonly processes: boolean
  /** Unit that the actor heads, at the post acted from. */
  readonly headOf: Id<'unit'> | null
  readonly accountId: Id<'account'> | null
  /** Let in by assignment, opinion, draft or table. */
  readonly letIn: boolean
}

/** A copy is made of a paper that is in force, not of a draft or of one that left. */
const copied: ReadonlySet<DocumentState> = new Set([
  'registered',
  'presented',
  'directed',
  'in-progress',
  'completed',
  'filed',
  'issued',
])

const must = (fine: boolean, code: string): Verdict => (fine ? [] : [reason(code)])
const now = (document: Document, ...steps: Parameters<typeof stateAfter>[1][]): Verdict => [
  ...(steps.some((step) => stateAfter(document.state, step)) ? [] : [notNow(document.state)]),
  ...mayGoOn(document, ...steps),
]

/** Reading: the registry and the leaders of the authority read everything, everybody else what they were let in to. */
export const mayRead = ({ registers, directs, letIn }: Standing): Verdict =>
  must(registers || directs || letIn, 'documents.unknown')

/** Taking in what arrived (Đ.21). */
export const mayTakeIn = ({ registers }: Standing): Verdict => must(registers, 'documents.clerks-only')

/** Entering an arrival in the register (Đ.22). */
export const mayRegister = (standing: Standing, document: Document): Verdict => [
  ...must(standing.registers, 'documents.clerks-only'),
  ...now(document, 'register'),
]

/** Sending an arrival back to whoever sent it (Đ.21.2.b). */
export const mayReturn = (standing: Standing, document: Document): Verdict => [
  ...must(standing.registers, 'documents.clerks-only'),
  ...now(document, 'return'),
]

/** Laying a registered paper before a leader (Đ.23.1). */
export const mayPresent = (standing: Standing, document: Document): Verdict => [
  ...must(standing.registers, 'documents.clerks-only'),
  ...now(document, 'present'),
]

/** Directing who settles it (Đ.23.2), taking the direction back, or keeping it for information. */
export const mayDirect = (standing: Standing, document: Document): Verdict => [
  ...must(standing.directs, 'documents.leaders-only'),
  ...now(document, 'direct'),
]

const isAlive = ({ ended }: Assignment) => ended === null
/** The assignments that the actor answers for: their own, or their unit's when they head it. */
export const ownAssignments = (standing: Standing, assignments: readonly Assignment[]): Assignment[] =>
  assignments.filter(
    (one) =>
      isAlive(one) &&
      (one.accountId === null ? one.unitId === standing.headOf : one.accountId === standing.accountId),
  )

/** Giving the work to people of the unit. */
export const mayAssign = (
  standing: Standing,
  document: Document,
  assignments: readonly Assignment[],
): Verdict => [
  ...must(
    ownAssignments(standing, assignments).some(({ accountId, part }) => !accountId && part !== 'information'),
    'documents.heads-only',
  ),
  ...now(document, 'assign'),
]

/** Telling how far the work is. */
export const mayReport = (
  standing: Standing,
  document: Document,
  assignments: readonly Assignment[],
): Verdict => [
  ...must(
    ownAssignments(standing, assignments).some(({ part }) => part !== 'information'),
    'documents.not-yours',
  ),
  ...now(document, 'report'),
]

/** Completing the settlement: whoever leads it. */
export const mayComplete = (
  standing: Standing,
  document: Document,
  assignments: readonly Assignment[],
): Verdict => [
  ...must(
    ownAssignments(standing, assignments).some(({ part }) => part === 'lead'),
    'documents.leads-only',
  ),
  ...now(document, 'complete'),
]

/** Asking a colleague's opinion: whoever works on it. */
export const mayAskOpinion = (
  standing: Standing,
  document: Document,
  assignments: readonly Assignment[],
): Verdict => [
  ...must(
    standing.directs ||
      ownAssignments(standing, assignments).length > 0 ||
      document.drafterId === standing.accountId,
    'documents.not-yours',
  ),
  ...must(!isOver(document.state), 'documents.is-over'),
  ...mayGoOn(document, 'ask-opinion'),
]

/** Opening a settled matter again: the leaders, or whoever led it under them. */
export const mayReopen = (standing: Standing, document: Document): Verdict => [
  ...must(standing.directs, 'documents.leaders-only'),
  ...now(document, 'reopen'),
]

/** Correcting what the register says of a paper; the record keeps what it said before. */
export const mayAmend = (standing: Standing, document: Document): Verdict => [
  ...must(standing.registers, 'documents.clerks-only'),
  ...must(!isOver(document.state) && document.direction === 'incoming', 'documents.is-over'),
  ...mayGoOn(document, 'amend'),
]

/** Writing a paper of the own authority (Đ.10). */
export const mayDraft = (standing: Standing): Verdict =>
  must(
    standing.processes || standing.registers || standing.directs || standing.headOf !== null,
    'documents.officials-only',
  )

const isDrafter = ({ accountId }: Standing, { drafterId }: Document) =>
  accountId !== null && accountId === drafterId

/** Changing, submitting or giving up one's own draft (Đ.10, 11). */
export const mayRevise = (
  standing: Standing,
  document: Document,
  step: 'revise' | 'submit' | 'cancel',
): Verdict => [...must(isDrafter(standing, document), 'documents.drafter-only'), ...now(document, step)]

/** Answering for the content of a draft: the head of the unit that drafts it, or a leader (Đ.12.1). */
export const mayApproveContent = (standing: Standing, document: Document): Verdict => [
  ...must(
    standing.directs || (standing.headOf !== null && standing.headOf === document.unitId),
    'documents.heads-only',
  ),
  ...now(document, 'approve-content'),
]

/** Answering for the form and the procedure of a draft: the registry (Đ.12.2). */
export const mayApproveForm = (standing: Standing, document: Document): Verdict => [
  ...must(standing.issues, 'documents.clerks-only'),
  ...now(document, 'approve-form'),
]

/** Signing: the person whom the paper waits for, with the power to sign (Đ.13). */
export const maySign = (standing: Standing, document: Document): Verdict => [
  ...must(standing.signs && standing.accountId === document.withAccountId, 'documents.signer-only'),
  ...now(document, 'sign'),
]

/** Sending a draft back to whoever wrote it: whoever it waits for. */
export const maySendBackDraft = (standing: Standing, document: Document): Verdict => {
  const here = {
    checking: mayApproveContent(standing, document),
    'form-checking': mayApproveForm(standing, document),
    signing: maySign(standing, document),
  }[document.state as 'checking' | 'form-checking' | 'signing']
  return here ?? now(document, 'send-back')
}

/** Giving number, date and seal, and sending (Đ.15–18). */
export const mayIssue = (standing: Standing, document: Document): Verdict => [
  ...must(standing.issues, 'documents.clerks-only'),
  ...now(document, 'issue'),
]

/** Signing an issued paper for the authority, where its number was given and its signature failed (Đ.32.2: the registry alone). */
export const maySeal = (standing: Standing, document: Document): Verdict => [
  ...must(standing.issues, 'documents.clerks-only'),
  ...must(document.unsealed, 'documents.sealed-already'),
  ...now(document, 'seal'),
]

/** Making an electronic copy of a scanned paper under the authority's signature (Đ.25, 32.2). */
export const mayCopy = (standing: Standing, document: Document): Verdict => [
  ...must(standing.issues, 'documents.clerks-only'),
  ...must(copied.has(document.state), `documents.in-${document.state}`),
  ...mayGoOn(document, 'copy'),
]

/** Taking an issued paper back: the leaders (Đ.18.4). */
export const mayWithdraw = (standing: Standing, document: Document): Verdict => [
  ...must(standing.signs, 'documents.leaders-only'),
  ...now(document, 'withdraw'),
]

/** Granting another deadline: who gave the work, the leaders to units and the unit's head to people. */
export const maySettleExtension = (standing: Standing, { accountId, unitId }: Assignment): Verdict =>
  must(
    standing.directs || (accountId !== null && standing.headOf === unitId),
    accountId ? 'documents.heads-only' : 'documents.leaders-only',
  )

/** Asking why a paper is late: the leaders, the registry, and the head of the unit that leads (Đ.24.3). */
export const mayUrge = (standing: Standing, document: Document): Verdict => [
  ...must(
    standing.directs ||
      standing.registers ||
      (standing.headOf !== null && standing.headOf === document.leadUnitId),
    'documents.leaders-only',
  ),
  ...must(['directed', 'in-progress'].includes(document.state), `documents.in-${document.state}`),
  ...mayGoOn(document, 'urge'),
]
