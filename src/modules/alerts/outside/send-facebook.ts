import { createHmac } from 'node:crypto'
import { alertsSettings } from '../instance.ts'
import type { FacebookSecret, FacebookSettings, Handing, Message } from '../outward.ts'
import { askChannel } from './ask-channel.ts'

type GraphError = { readonly message?: string; readonly code?: number; readonly error_subcode?: number; readonly is_transient?: boolean } // prettier-ignore

const tooMany = [4, 17, 32, 341, 613]
const down = [1, 2]
const badToken = [102, 190]
const isPermission = (code: number) => code === 10 || (code >= 200 && code < 300)

/** What an error of the Graph API means (Meta, "Handle Errors"). */
function handingOf({
  message = '',
  code = 0,
  error_subcode: subcode,
  is_transient: passes,
}: GraphError): Handing {
  // prettier-ignore
  const answer = `(#${code}${subcode ? `/${subcode}` : ''}) ${message}`.slice(0, 300)
  // The same words are on the page already: an earlier attempt arrived after all.
  if (code === 506) return { outcome: 'sent', code: 'already-there', answer }
  if (badToken.includes(code)) return { outcome: 'later', code: 'token-expired', answer, fault: true, waitMinutes: 30 } // prettier-ignore
  if (isPermission(code)) return { outcome: 'later', code: 'permission', answer, fault: true, waitMinutes: 30 } // prettier-ignore
  if (tooMany.includes(code)) return { outcome: 'later', code: 'rate-limit', answer, waitMinutes: 60 }
  if (code === 368) return { outcome: 'failed', code: 'blocked-by-policy', answer }
  if (passes || down.includes(code)) return { outcome: 'later', code: 'channel-down', answer }
  return { outcome: 'failed', code: 'refused', answer }
}

/** Posts a message with its link on the page of an authority (Graph API, POST /{page-id}/feed). */
export async function sendFacebook(
  { title, body, address }: Message,
  { pageId, version }: FacebookSettings,
  { token, appSecret }: FacebookSecret,
): Promise<Handing> {
  const { facebook } = alertsSettings().addresses
  const proof = appSecret && createHmac('sha256', appSecret).update(token).digest('hex')
  const fields = new URLSearchParams({
    message: [title, body]
      .filter((part) => part !== '')
      .join('\n\n')
      .slice(0, 5000),
    link: address,
    access_token: token,
    ...(proof ? { appsecret_proof: proof } : {}),
  })
  const answered = await askChannel(
    `${facebook}/${version}/${pageId}/feed`,
    { body: fields.toString(), contentType: 'application/x-www-form-urlencoded' },
    { repeatable: false },
  )
  if ('handing' in answered) return answered.handing
  const { error, id } = answered.json as { error?: GraphError; id?: unknown }
  if (error) return handingOf(error)
  if (typeof id === 'string') return { outcome: 'sent', code: '', answer: id }
  return { outcome: 'uncertain', code: 'not-understood', answer: `HTTP ${answered.status}` }
}
