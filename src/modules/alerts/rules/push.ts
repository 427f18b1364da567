import type { Message } from '../outward.ts'
import type { Pushed } from '../push-subscription.ts'

/** Push services of the browsers that people here have; `*.` stands for one name more. An authority may name others. */
const known = ['fcm.googleapis.com', 'jmt17.google.com', 'updates.push.services.mozilla.com', '*.push.services.mozilla.com', '*.push.apple.com', '*.notify.windows.com'] // prettier-ignore

/** Hosts of push services as an administrator typed them. */
export const servicesIn = (typed: unknown): string[] =>
  typeof typed === 'string' ? typed.toLowerCase().split(/\s+/).filter((line) => line !== '') : [] // prettier-ignore

/** The host of a push service, where the address is one at a service that we know; `internal`: hosts that may also be asked without TLS. */
export function pushServiceOf(
  endpoint: string,
  { more, internal }: { readonly more: readonly string[]; readonly internal: readonly string[] },
): string | undefined {
  const url = URL.parse(endpoint)
  if (!url || endpoint.length > 1000 || url.username !== '' || url.password !== '') return undefined
  if (internal.includes(url.host)) return url.host
  if (url.protocol !== 'https:' || url.port !== '') return undefined
  const fits = (entry: string) =>
    entry.startsWith('*.')
      ? url.hostname.endsWith(entry.slice(1)) && !url.hostname.slice(0, -entry.length + 1).includes('.')
      : entry === url.hostname
  return [...known, ...more].some(fits) ? url.host : undefined
}

const day = 24 * 3600

/** How long, how urgently, and in whose place a push service keeps a message for a machine that sleeps (RFC 8030, clause 5). */
export function pushHeaders(
  { urgent, subjectId, untilAt }: Pick<Message, 'urgent' | 'subjectId'> & { readonly untilAt: Temporal.Instant | null }, // prettier-ignore
  now: Temporal.Instant,
): Readonly<Record<'ttl' | 'urgency' | 'topic', string>> {
  const left = untilAt ? Math.floor((untilAt.epochMilliseconds - now.epochMilliseconds) / 1000) : day
  return {
    ttl: String(Math.max(0, Math.min(left, 7 * day))),
    urgency: urgent ? 'high' : 'normal',
    // What is said newer of the same takes the place of what was not fetched yet: 22 characters of base64url.
    topic: Buffer.from(subjectId.replaceAll('-', ''), 'hex').toString('base64url'),
  }
}

const shortened = (text: string, most: number): string => {
  const letters = [...text]
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : text
}

/** What stands in a notification, within what a push message holds whatever is in it; the rest is read on the page. */
export const pushText = ({
  title,
  body,
  address,
  urgent,
  subjectId,
}: Omit<Message, 'id' | 'authorityId' | 'reaches'>): Uint8Array =>
  // prettier-ignore
  Buffer.from(
    JSON.stringify({ title: shortened(title, 160), body: shortened(body, 320), address, tag: subjectId, urgent }), // prettier-ignore
  )

/** So many times one machine is tried for one message. */
export const mostTries = 6
const longestWait = 6 * 3600

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A date as HTTP writes it (RFC 9110, clause 5.6.7). */
function httpDate(text: string): Temporal.Instant | undefined {
  const [, day = '', month = '', year = '', time = ''] =
    /^[A-Z][a-z]{2}, (\d\d) ([A-Z][a-z]{2}) (\d{4}) ((?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d) GMT$/.exec(text) ?? []
  const place = months.indexOf(month) + 1
  if (place === 0 || Number(day) < 1 || Number(day) > 31) return undefined
  const date = Temporal.PlainDate.from({ year: Number(year), month: place, day: Number(day) })
  return Temporal.Instant.from(`${date}T${time}Z`)
}

/** Seconds that a service asks to be left alone; a minute where it does not say. */
export function secondsToWait(retryAfter: string, now: Temporal.Instant): number {
  const until = httpDate(retryAfter)
  const seconds = until
    ? Math.ceil((until.epochMilliseconds - now.epochMilliseconds) / 1000)
    : /^\d{1,9}$/.test(retryAfter)
      ? Number(retryAfter)
      : 60
  return Math.max(1, Math.min(seconds, longestWait))
}

/** What an answer of a push service says of one machine (RFC 8030, clauses 5 and 7.3; RFC 8292, clause 4). */
export function pushedBy(
  { status, retryAfter }: { readonly status: number; readonly retryAfter: string },
  now: Temporal.Instant,
): Pushed {
  const answer = `HTTP ${status}`
  if (status >= 200 && status < 300) return { outcome: 'sent', answer }
  if (status === 404 || status === 410) return { outcome: 'gone', answer }
  if (status === 429 || status >= 500)
    return { outcome: 'later', answer, waitSeconds: secondsToWait(retryAfter, now) }
  return { outcome: 'failed', answer }
}

/** Whether a machine that was not reached is tried once more. */
export const isTriedAgain = (tries: number): boolean => tries < mostTries
