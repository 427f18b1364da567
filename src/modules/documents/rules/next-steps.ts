import type { Verdict } from '#kit/refusal.ts'
import type { Assignment } from '../assignment.ts'
import type { Document } from '../document.ts'
import {
  mayAmend,
  mayApproveContent,
  mayApproveForm,
  mayAskOpinion,
  mayAssign,
  mayComplete,
  mayCopy,
  mayDirect,
  mayDraft,
  mayIssue,
  mayPresent,
  mayRegister,
  mayReopen,
  mayReport,
  mayReturn,
  mayRevise,
  maySeal,
  maySendBackDraft,
  maySign,
  mayUrge,
  mayWithdraw,
  ownAssignments,
  type Standing,
} from './access.ts'
import { isOver, stateAfter } from './lifecycle.ts'

/** What a person can do with a document, the likeliest first: the first is the filled button. */
export const deeds = [
  'register',
  'present',
  'direct',
  'assign',
  'complete',
  'report',
  'reply',
  'submit',
  'approve-content',
  'approve-form',
  'sign',
  'issue',
  'seal',
  'revise',
  'ask-extension',
  'urge',
  'ask-opinion',
  'file',
  'send-back',
  'withdraw-direction',
  'reopen',
  'return',
  'replace',
  'withdraw',
  'amend',
  'copy',
  'cancel',
] as const
export type Deed = (typeof deeds)[number]

type Asked = (standing: Standing, document: Document, assignments: readonly Assignment[]) => boolean
const fine = (verdict: Verdict) => verdict.length === 0
const leads = (standing: Standing, all: readonly Assignment[]) =>
  ownAssignments(standing, all).some(({ part }) => part === 'lead')
const isDraft = ({ state }: Document) => ['checking', 'form-checking', 'signing'].includes(state)

const asked: Readonly<Record<Deed, Asked>> = {
  register: (standing, document) => fine(mayRegister(standing, document)),
  present: (standing, document) => document.state === 'registered' && fine(mayPresent(standing, document)),
  direct: (standing, document) => fine(mayDirect(standing, document)),
  assign: (standing, document, all) => fine(mayAssign(standing, document, all)),
  complete: (standing, document, all) => fine(mayComplete(standing, document, all)),
  report: (standing, document, all) => fine(mayReport(standing, document, all)),
  reply: (standing, document, all) =>
    document.direction === 'incoming' &&
    leads(standing, all) &&
    !isOver(document.state) &&
    fine(mayDraft(standing)),
  submit: (standing, document) => fine(mayRevise(standing, document, 'submit')),
  'approve-content': (standing, document) => fine(mayApproveContent(standing, document)),
  'approve-form': (standing, document) => fine(mayApproveForm(standing, document)),
  sign: (standing, document) => fine(maySign(standing, document)),
  issue: (standing, document) => fine(mayIssue(standing, document)),
  seal: (standing, document) => fine(maySeal(standing, document)),
  revise: (standing, document) => fine(mayRevise(standing, document, 'revise')),
  'ask-opinion': (standing, document, all) => fine(mayAskOpinion(standing, document, all)),
  file: (standing, document) => standing.directs && stateAfter(document.state, 'file') !== undefined,
  'send-back': (standing, document, all) =>
    isDraft(document)
      ? fine(maySendBackDraft(standing, document))
      : stateAfter(document.state, 'send-back') !== undefined &&
        (document.state === 'presented' ? standing.directs : leads(standing, all)),
  'withdraw-direction': (standing, document) =>
    standing.directs && stateAfter(document.state, 'withdraw-direction') !== undefined,
  'ask-extension': (standing, document, all) =>
    fine(mayReport(standing, document, all)) &&
    ownAssignments(standing, all).some(({ dueAt }) => dueAt !== null),
  urge: (standing, document) => fine(mayUrge(standing, document)),
  replace: (standing, document) =>
    fine(mayDraft(standing)) && stateAfter(document.state, 'replace') !== undefined,
  reopen: (standing, document) => fine(mayReopen(standing, document)),
  return: (standing, document) => fine(mayReturn(standing, document)),
  withdraw: (standing, document) => fine(mayWithdraw(standing, document)),
  amend: (standing, document) => document.state !== 'arrived' && fine(mayAmend(standing, document)),
  copy: (standing, document) => fine(mayCopy(standing, document)),
  cancel: (standing, document) => fine(mayRevise(standing, document, 'cancel')),
}

/** Deeds that carry a document on; one of them is the filled button. The others turn, correct or end it. */
export const onward: ReadonlySet<Deed> = new Set([
  'register',
  'present',
  'direct',
  'assign',
  'complete',
  'submit',
  'approve-content',
  'approve-form',
  'sign',
  'issue',
  'seal',
])

/** The deeds that are open to the actor now, the likeliest first; a leader's are not led by work that is already under way. */
export function nextDeeds(
  standing: Standing,
  document: Document,
  assignments: readonly Assignment[],
): readonly Deed[] {
  const open = deeds.filter((deed) => asked[deed](standing, document, assignments))
  const underWay = ['directed', 'in-progress'].includes(document.state)
  // Directing again is possible, but not what a leader who opens a paper under way came for.
  return underWay
    ? [...open.filter((deed) => deed !== 'direct'), ...open.filter((deed) => deed === 'direct')]
    : open
}
