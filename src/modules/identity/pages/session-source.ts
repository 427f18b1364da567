import type { Transactor } from '#platform/database/index.ts'
import type { Session, SessionSource } from '#platform/web/index.ts'
import { hashToken, looksLikeToken } from '../acts/credentials/token.ts'
import { touchSession } from '../acts/touch-session.ts'
import { isAdministrator } from '../rules/roles.ts'
import { actorOf, isFresh, lacksSecondFactor, placeNameOf } from '../rules/session-state.ts'
import { sessionCookie, type SessionState } from '../session.ts'
import { findSession } from '../store/find-session.ts'
import { urls } from '../urls.ts'

function audienceOf(state: SessionState, administrator: boolean): Session['audience'] {
  if (state.kind === 'citizen') return ['citizen']
  const atWork = state.places.length > 0 || state.grantedRoles.length > 0
  return [...(atWork ? (['official'] as const) : []), ...(administrator ? (['administrator'] as const) : [])]
}

function firstDuty(state: SessionState): string | undefined {
  if (state.passwordIsForeign && state.kind !== 'citizen') return urls.changePassword()
  return lacksSecondFactor(state) ? urls.security() : undefined
}

/** What a session means to the web room at this instant. */
export function sessionOf(state: SessionState, now: Temporal.Instant): Session {
  const actor = actorOf(state)
  const placeName = placeNameOf(state)
  const mustGoTo = firstDuty(state)
  return {
    id: state.id,
    actor,
    displayName: state.displayName,
    ...(placeName ? { placeName } : {}),
    audience: audienceOf(state, isAdministrator(actor)),
    ...(state.language ? { language: state.language } : {}),
    freshlyAuthenticated: isFresh(state, now),
    ...(mustGoTo ? { mustGoTo } : {}),
  }
}

const origin = { requestId: 'session', channel: 'web' } as const
const krong = { kind: 'system', name: 'session' } as const

/** Who holds a token, asked from the rows at every request: a revoked session, an ended post or a delegation past its minute counts at once. */
export function createSessionSource(transactor: Transactor): SessionSource {
  return {
    cookie: sessionCookie,
    signInPath: urls.signIn(),
    async resolve(token) {
      if (!looksLikeToken(token)) return undefined
      const found = await transactor.read(krong, async (reader) => {
        const state = await findSession(reader, hashToken(token))
        return state && { state, now: reader.now }
      })
      if (!found) return undefined
      const { state, now } = found
      if (now.since(state.lastSeenAt).total('seconds') > 60)
        await transactor.act({ actor: krong, origin }, touchSession, state.id)
      return sessionOf(state, now)
    },
  }
}
