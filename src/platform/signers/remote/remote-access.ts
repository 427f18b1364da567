import { z } from 'zod'
import { postRemote, unavailable } from './post-remote.ts'
import type { RemoteAddress } from './remote-address.ts'

const tokenAnswer = z.object({
  access_token: z.string().min(1).max(8192),
  token_type: z.string().regex(/^bearer$/i),
  expires_in: z.number().positive().optional(),
})

/** Gives the value of the Authorization header; `anew` asks for another token than the last. */
export type Authorize = (anew?: boolean) => Promise<string>

/** Shows who we are: by a token that the operator holds, or by one that is fetched with client credentials and kept until it ends. */
export function authorizeBy(address: RemoteAddress, now = () => Temporal.Now.instant()): Authorize {
  const { access, url } = address
  if (access.kind === 'bearer') return async () => `Bearer ${access.token}`
  let kept: { readonly header: string; readonly until: Temporal.Instant } | undefined

  return async (anew = false) => {
    if (!anew && kept && Temporal.Instant.compare(now(), kept.until) < 0) return kept.header
    const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: access.id, client_secret: access.secret, scope: 'service' }) // prettier-ignore
    const answer = await postRemote(access.tokenUrl ?? `${url}/oauth2/token`, address, {
      body: String(body),
      contentType: 'application/x-www-form-urlencoded',
    })
    const read = tokenAnswer.safeParse(answer)
    if (!read.success) throw unavailable('remote-answer-wrong', read.error)
    // Half a minute before it ends a token is as good as ended: the call after takes its time.
    const seconds = Math.min(Math.max(0, (read.data.expires_in ?? 3600) - 30), 86_400)
    kept = { header: `Bearer ${read.data.access_token}`, until: now().add({ seconds: Math.floor(seconds) }) }
    return kept.header
  }
}
