import type { Actor } from '#platform/database/index.ts'
import type { Answer, Enquiry, Step } from '../enquiry.ts'
import {
  mayAnswer,
  mayApprove,
  mayDirect,
  mayExtend,
  mayGrant,
  mayOpen,
  mayPublish,
  mayReturn,
} from './access.ts'

export type Deeds = Readonly<
  Record<
    | 'direct'
    | 'answer'
    | 'approve'
    | 'giveBack'
    | 'extend'
    | 'grant'
    | 'publish'
    | 'unpublish'
    | 'close'
    | 'picture',
    boolean
  >
>

/** What the actor may do with an enquiry now: what the page offers, and nothing else. */
export function deedsOf(
  actor: Actor,
  enquiry: Enquiry,
  { steps, answers }: { readonly steps: readonly Step[]; readonly answers: readonly Answer[] },
): Deeds {
  const submitted = answers.find(({ id }) => id === enquiry.submittedAnswerId)
  const wroteIt = actor.kind === 'person' && submitted?.byAccount === actor.accountId
  const did = (step: Step['step']) => steps.some((one) => one.step === step)
  const isFree = (verdict: readonly unknown[]) => verdict.length === 0
  const publish = isFree(mayPublish(actor, enquiry)) && enquiry.kind !== 'information'
  return {
    direct: isFree(mayDirect(actor, enquiry)),
    answer: isFree(mayAnswer(actor, enquiry)) && (enquiry.kind !== 'information' || did('granted')),
    approve: isFree(mayApprove(actor, enquiry, { wroteIt })),
    giveBack: isFree(mayReturn(actor, enquiry)),
    extend: isFree(mayExtend(actor, enquiry, { extended: did('extended') })),
    grant: isFree(mayGrant(actor, enquiry)) && !did('granted'),
    publish,
    unpublish: publish && enquiry.publishedAt !== null,
    close: isFree(mayPublish(actor, enquiry)) && enquiry.state === 'answered' && enquiry.publishedAt === null,
    picture:
      isFree(mayOpen(actor, enquiry)) &&
      enquiry.kind === 'feedback' &&
      enquiry.state !== 'refused' &&
      enquiry.state !== 'forwarded',
  }
}
