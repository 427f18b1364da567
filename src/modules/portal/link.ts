import type { Id } from '#kit/ids.ts'

export type LinkId = Id<'link'>

export const deadAnswers = [
  'inner-gone',
  'not-found',
  'server-fails',
  'name-unknown',
  'unreachable',
  'timeout',
  'too-many-redirects',
] as const
/** Why a link leads nowhere. */
export type DeadAnswer = (typeof deadAnswers)[number]

/** What following a link told: it leads somewhere, it does not, or the house may not go there. */
export type Followed = 'alive' | 'not-followed' | DeadAnswer
