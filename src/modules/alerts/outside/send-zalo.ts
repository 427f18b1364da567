import { alertsSettings } from '../instance.ts'
import type { Handing, Message, ZaloSecret, ZaloSettings } from '../outward.ts'
import { askChannel } from './ask-channel.ts'
import { renewZalo } from './renew-zalo.ts'

type ZaloAnswer = { readonly error?: number; readonly message?: string; readonly data?: Readonly<Record<string, unknown>> } // prettier-ignore
export type ZaloKeeping = {
  /** Called with the new tokens before anything is done with them: the old refresh token works no more. */
  keepSecret(secret: ZaloSecret): Promise<void>
  /** Called after each step that must not be done twice. */
  keepProgress(progress: Readonly<Record<string, string>>): Promise<void>
}

const badToken = [-216, -124]
const tooMany = [-32, -211]
const permission = [-201, -202, -205, -206, -224]
const working = [-214]

/** What an error of the Official Account API means; `undefined`: none. */
function handingOf({ error = 0, message = '' }: ZaloAnswer): Handing | undefined {
  const answer = `(${error}) ${message}`.slice(0, 300)
  if (error === 0) return undefined
  if (badToken.includes(error)) return { outcome: 'later', code: 'token-expired', answer, fault: true, waitMinutes: 30 } // prettier-ignore
  if (tooMany.includes(error)) return { outcome: 'later', code: 'rate-limit', answer, waitMinutes: 60 }
  if (working.includes(error)) return { outcome: 'later', code: 'being-prepared', answer }
  if (permission.includes(error)) return { outcome: 'later', code: 'permission', answer, fault: true, waitMinutes: 30 } // prettier-ignore
  return { outcome: 'failed', code: 'refused', answer }
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** An article of the account: its limits are 150 letters of title, 300 of description, 50 of author. */
const articleOf = ({ title, body, address }: Message, { author, coverUrl }: ZaloSettings) => ({
  type: 'normal',
  title: title.slice(0, 150),
  author: author.slice(0, 50),
  cover: { cover_type: 'photo', photo_url: coverUrl, status: 'show' },
  description: (body || title).slice(0, 300),
  body: [
    ...body.split('\n').filter((line) => line.trim() !== '').map((line) => ({ type: 'text', content: `<p>${escaped(line)}</p>` })), // prettier-ignore
    { type: 'text', content: `<p><a href="${escaped(address)}">${escaped(address)}</a></p>` },
  ],
  status: 'show',
  comment: 'hide',
})

/**
 * Tells a message over a Zalo official account: an article is made (`token`), becomes one when Zalo has prepared it (`id`), and goes to everybody who
 * follows. Each step is kept, so that none is done twice; tokens that ended are renewed once.
 */
export async function sendZalo(
  message: Message,
  settings: ZaloSettings,
  secret: ZaloSecret,
  before: Readonly<Record<string, string>>,
  { now, ...keeping }: ZaloKeeping & { readonly now: Temporal.Instant },
): Promise<Handing> {
  const { zalo } = alertsSettings().addresses
  let { accessToken } = secret
  const renew = async (): Promise<Handing | undefined> => {
    const renewed = await renewZalo(settings, secret, now)
    if ('handing' in renewed) return renewed.handing
    await keeping.keepSecret(renewed.secret)
    accessToken = renewed.secret.accessToken
    return undefined
  }
  let renewedOnce = false
  async function ask(
    path: string,
    content: object,
    repeatable: boolean,
  ): Promise<{ data: Readonly<Record<string, unknown>> } | Handing> {
    // prettier-ignore
    const answered = await askChannel(
      `${zalo}${path}`,
      { headers: { access_token: accessToken }, body: JSON.stringify(content), contentType: 'application/json' }, // prettier-ignore
      { repeatable },
    )
    if ('handing' in answered) return answered.handing
    const answer = answered.json as ZaloAnswer
    const handing = handingOf(answer)
    if (handing?.code === 'token-expired' && !renewedOnce) {
      renewedOnce = true
      return (await renew()) ?? ask(path, content, repeatable)
    }
    return handing ?? { data: answer.data ?? {} }
  }
  const isOver = (until: string) =>
    until !== '' && Temporal.Instant.compare(Temporal.Instant.from(until), now.add({ minutes: 5 })) <= 0
  if (isOver(secret.until)) {
    renewedOnce = true
    const failed = await renew()
    if (failed) return failed
  }
  let progress = { ...before }
  const done = async (step: Readonly<Record<string, string>>) => {
    progress = { ...progress, ...step }
    await keeping.keepProgress(progress)
  }
  if (!progress['token']) {
    const made = await ask('/v2.0/article/create', articleOf(message, settings), false)
    if ('outcome' in made) return made
    await done({ token: String(made.data['token'] ?? '') })
  }
  if (!progress['id']) {
    const verified = await ask('/v2.0/article/verify', { token: progress['token'] }, true)
    if ('outcome' in verified) return { ...verified, progress }
    await done({ id: String(verified.data['id'] ?? '') })
  }
  const elements = [{ media_type: 'article', attachment_id: progress['id'] }]
  const told = await ask(
    '/v2.0/oa/message',
    {
      recipient: { target: {} },
      message: { attachment: { type: 'template', payload: { template_type: 'media', elements } } },
    },
    false,
  )
  if ('outcome' in told) return { ...told, progress }
  return { outcome: 'sent', code: '', answer: String(told.data['message_id'] ?? progress['id']) }
}
