import { findAuthority } from '#modules/organisations/index.ts'
import type { Tx } from '#platform/database/index.ts'
import { alertsSettings } from '../instance.ts'
import type { Lane, Waiting } from '../store/dispatches.ts'
import { countLetters, takeSubscriber, updateLetter } from '../store/subscribers.ts'
import type { LetterToWrite, SubscriberId } from '../subscriber.ts'
import { inAuthority } from './in-authority.ts'
import { letterToken } from './letter-token.ts'

type Of = { readonly lane: Lane; readonly waiting: Waiting }

/** Notes that the next letter of a message is being sent, before it is, and gives it; nothing when everybody has theirs. Technical: announces nothing. */
export async function beginLetter(
  tx: Tx,
  { lane, waiting }: Of,
): Promise<{ readonly letter: LetterToWrite; readonly subscriberId: SubscriberId } | undefined> {
  const there = inAuthority(tx, lane.authorityId)
  const { dispatchId, urgent, title, body, address } = waiting
  const subscriber = await takeSubscriber(there, lane.authorityId, waiting)
  if (!subscriber) return undefined
  const host = new URL(alertsSettings().publicUrl).hostname
  const officeOf = async (id: Lane['authorityId']) => (await findAuthority(there, id))?.name ?? host
  const letter = {
    matter: { kind: 'message', title, body, address, urgent },
    // The same at every attempt, so that receivers can tell a repetition.
    messageId: `${dispatchId}.${subscriber.id}@${host}`,
    address: subscriber.address,
    office: await officeOf(lane.authorityId),
    askedOf: await officeOf(subscriber.authorityId),
    end: letterToken('end', subscriber.id),
  } as const
  return { letter, subscriberId: subscriber.id }
}

/** Notes how handing a letter over ended. Technical: announces nothing. */
export async function settleLetter(
  tx: Tx,
  {
    lane,
    waiting,
    subscriberId,
    ...end
  }: Of & {
    readonly subscriberId: SubscriberId
    readonly outcome: 'sent' | 'rejected' | 'uncertain' | 'later'
    readonly answer: string
  },
): Promise<void> {
  await updateLetter(inAuthority(tx, lane.authorityId), waiting.dispatchId, subscriberId, end)
}

/** Counts how the letters of a message ended. */
export const tallyLetters = (tx: Tx, { lane, waiting }: Of): ReturnType<typeof countLetters> =>
  countLetters(inAuthority(tx, lane.authorityId), waiting.dispatchId)
