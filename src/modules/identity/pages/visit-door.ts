import { Refusal } from '#kit/refusal.ts'
import type { Attempt, FormState, Visit } from '#platform/web/index.ts'
import type { AccountId, AuthorityId } from '../account.ts'
import type { Door } from '../acts/door.ts'
import { challengeCookie, sessionCookie, type SessionId } from '../session.ts'

/** The door of a visit through which somebody signs in before they are somebody. */
export function signInDoor(visit: Visit): Door {
  return {
    read: (read) => visit.readAsSystem('sign-in', read),
    act: (act, input) => visit.actAsSystem('sign-in', act, input),
  }
}

/** From where a visit comes, for the session's list. */
export function whereFrom(visit: Visit): { address: string; userAgent: string | null } {
  return { address: visit.address, userAgent: visit.request.headers.get('user-agent') }
}

/** Work that is more than one act; a refusal comes back with the form as typed. */
export async function trying<Result>(form: FormState, work: () => Promise<Result>): Promise<Attempt<Result>> {
  try {
    return { ok: true, value: await work() }
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault
    return { ok: false, form: { values: form.values, errors: {}, refusal: fault } }
  }
}

/** The status with which a form comes back: of the refusal, or 422. */
export function statusOf(form: FormState): number {
  return form.refusal?.status ?? 422
}

/** Gives the browser the session's token; it lives as long as the browser, the server ends it sooner. */
export function giveSession(visit: Visit, token: string): void {
  visit.setCookie(sessionCookie, token)
  visit.clearCookie(challengeCookie)
}

/** Who is signed in, for routes whose audience guarantees it. */
export function whoIs(visit: Visit): { accountId: AccountId; sessionId: SessionId } {
  if (visit.actor.kind !== 'person' || !visit.session)
    throw new Error('a route for signed-in people was opened by somebody else')
  return { accountId: visit.actor.accountId, sessionId: visit.session.id as SessionId }
}

/** An address of this site from a parameter, or the other one. */
export function localPath(path: string | undefined, otherwise: string): string {
  return path?.startsWith('/') && !path.startsWith('//') && !path.startsWith('/\\') ? path : otherwise
}

/** The authority that an administrator at work administers: their own. */
export function authorityOf(visit: Visit): AuthorityId {
  if (visit.actor.kind !== 'person') throw new Error('a route for officials was opened by somebody else')
  return visit.actor.authorityId
}
