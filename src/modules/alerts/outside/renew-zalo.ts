import { alertsSettings } from '../instance.ts'
import type { Handing, ZaloSecret, ZaloSettings } from '../outward.ts'
import { askChannel } from './ask-channel.ts'

type Tokens = {
  readonly access_token?: unknown
  readonly refresh_token?: unknown
  readonly expires_in?: unknown
  readonly error?: unknown
  readonly error_name?: unknown
  readonly error_description?: unknown
}

/** Renews the tokens of a Zalo official account (OAuth v4, refresh_token): each refresh token works once, so what comes back must be kept at once. */
export async function renewZalo(
  { appId }: Pick<ZaloSettings, 'appId'>,
  { refreshToken, appSecret }: ZaloSecret,
  now: Temporal.Instant,
): Promise<{ readonly secret: ZaloSecret } | { readonly handing: Handing }> {
  const { zaloSignIn } = alertsSettings().addresses
  const fields = { refresh_token: refreshToken, app_id: appId, grant_type: 'refresh_token' }
  const answered = await askChannel(
    `${zaloSignIn}/v4/oa/access_token`,
    {
      headers: { secret_key: appSecret },
      body: new URLSearchParams(fields).toString(),
      contentType: 'application/x-www-form-urlencoded',
    },
    { repeatable: true },
  )
  if ('handing' in answered) return answered
  const tokens = answered.json as Tokens
  if (typeof tokens.access_token !== 'string' || typeof tokens.refresh_token !== 'string') {
    const words = [tokens.error, tokens.error_name, tokens.error_description].filter(Boolean).join(' ')
    return {
      handing: { outcome: 'later', code: 'token-expired', answer: words.slice(0, 300), fault: true, waitMinutes: 30 }, // prettier-ignore
    }
  }
  const seconds = Number(tokens.expires_in) || 3600
  return {
    secret: {
      accessToken: tokens.access_token,
      refreshToken: tokens.refresh_token,
      appSecret,
      until: now.add({ seconds }).toString(),
    },
  }
}
