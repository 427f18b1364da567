import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

/** What a form tells of itself: that somebody looked at its page, when, and that it was not sent before. */
export type SeenForm = { readonly seenAt: Temporal.Instant; readonly form: Buffer }

/** Nobody writes faster, nobody leaves a page open longer. */
export const soonestSeconds = 3
const latestHours = 24

const sealOf = (key: Buffer, about: string, stamp: string) =>
  createHmac('sha256', key).update(`${about}\n${stamp}`).digest('base64url')

/** The hidden value of a form about something, made when its page is shown; `chance` tells two forms of one moment apart. */
export function makeProof(key: Buffer, about: string, now: Temporal.Instant, chance: string): string {
  const stamp = `${now.epochMilliseconds.toString(36)}.${chance}`
  return `${stamp}.${sealOf(key, about, stamp)}`
}

/** Reads the hidden value of a form about something: undefined where it is not ours, or of another page. */
export function readProof(key: Buffer, about: string, typed: string): SeenForm | undefined {
  const [, stamp = '', at = '', seal = ''] =
    /^(([0-9a-z]{1,11})\.[\w-]{8,40})\.([\w-]{43})$/.exec(typed) ?? []
  const expected = Buffer.from(sealOf(key, about, stamp))
  const given = Buffer.from(seal)
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined
  return {
    seenAt: Temporal.Instant.fromEpochMilliseconds(Number.parseInt(at, 36)),
    form: createHash('sha256').update(stamp).digest(),
  }
}

/** Whether a form was looked at as long as a person needs, and not so long ago that it is somebody else's. */
export function speedOf({ seenAt }: SeenForm, now: Temporal.Instant): 'too-fast' | 'too-old' | 'human' {
  const seconds = (now.epochMilliseconds - seenAt.epochMilliseconds) / 1000
  if (seconds < soonestSeconds) return 'too-fast'
  return seconds > latestHours * 3600 ? 'too-old' : 'human'
}
