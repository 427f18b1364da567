import { type Id, newId } from '#kit/ids.ts'
import { findAuthority } from '#modules/organisations/index.ts'
import type { Reader, Tx } from '#platform/database/index.ts'
import { subscriberMoved } from '../events.ts'
import { alertsSettings } from '../instance.ts'
import { enqueueInvitation } from '../store/lanes.ts'
import { insertSubscriber, listBeside, lockSubscriber, updateSubscriber } from '../store/subscribers.ts'
import type { Ending, LetterToWrite, Subscriber, SubscriberId } from '../subscriber.ts'
import { inAuthority } from './in-authority.ts'
import { letterToken, readLetterToken } from './letter-token.ts'

/** No more than one letter that asks in so long: nobody fills a stranger's box through us. */
const invitedAgainAfter = { hours: 1 } as const

export type Subscribe = { readonly authorityId: Id<'authority'>; readonly address: string; readonly news: boolean } // prettier-ignore

/** Takes the wish to be told by letter: a letter asks first whether it was them. Answers alike whether the address is known or not. Krông itself does it. */
export async function subscribe(tx: Tx, { authorityId, address, news }: Subscribe): Promise<void> {
  const there = inAuthority(tx, authorityId)
  const asked = { id: newId<'subscriber'>(), authorityId, address: address.toLowerCase(), news }
  const { id, invitedAt } = await insertSubscriber(there, asked)
  const isSoon = invitedAt && Temporal.Instant.compare(invitedAt.add(invitedAgainAfter), there.now) > 0
  if (!isSoon) await enqueueInvitation(there, id)
}

/** Notes that the letter that asks is being sent, and gives it; nothing where it went out within the hour. Krông itself does it; technical: announces nothing. */
export async function beginInvitation(tx: Tx, id: SubscriberId): Promise<LetterToWrite | undefined> {
  const subscriber = await lockSubscriber(tx, id)
  if (!subscriber) return undefined
  const { invitedAt, authorityId, address } = subscriber
  if (invitedAt && Temporal.Instant.compare(invitedAt.add(invitedAgainAfter), tx.now) > 0) return undefined
  await updateSubscriber(tx, id, 'invited_at')
  const host = new URL(alertsSettings().publicUrl).hostname
  const office = (await findAuthority(tx, authorityId))?.name ?? host
  return {
    matter: { kind: 'invitation', confirm: letterToken('confirm', id) },
    messageId: `${newId<'letter'>()}@${host}`,
    address,
    office,
    askedOf: office,
    end: letterToken('end', id),
  }
}

/** Confirms that it was them who asked; false where the token is none of ours or they ended it. Krông itself does it. */
export async function confirmSubscription(tx: Tx, token: string): Promise<boolean> {
  const id = readLetterToken('confirm', token)
  const subscriber = id && (await lockSubscriber(tx, id))
  if (!subscriber) return false
  if (subscriber.confirmedAt) return true
  const there = inAuthority(tx, subscriber.authorityId)
  await updateSubscriber(there, subscriber.id, 'confirmed_at')
  await there.announce(subscriberMoved('subscriber-confirmed', subscriber))
  return true
}

/** What a link ends, and where else its address asked for letters; undefined where the token is none of ours or it had ended. */
export async function findEnding(reader: Reader, token: string): Promise<Ending | undefined> {
  const id = readLetterToken('end', token)
  const all = id ? await listBeside(reader, id) : []
  const own = all.find((one) => one.id === id)
  if (!own) return undefined
  const host = new URL(alertsSettings().publicUrl).hostname
  const askedOf = async ({ authorityId }: Subscriber) =>
    (await findAuthority(reader, authorityId))?.name ?? host
  const others = []
  for (const one of all)
    if (one !== own) others.push({ askedOf: await askedOf(one), end: letterToken('end', one.id) })
  return { askedOf: await askedOf(own), others }
}

/** Ends letters at the word of who gets them, those that were asked for at one authority, and says which; undefined where the token is none of ours or it had ended. Krông itself does it. */
export async function endSubscription(tx: Tx, token: string): Promise<Ending | undefined> {
  const id = readLetterToken('end', token)
  const subscriber = id && (await lockSubscriber(tx, id))
  if (!subscriber) return undefined
  const ending = await findEnding(tx, token)
  const there = inAuthority(tx, subscriber.authorityId)
  await updateSubscriber(there, subscriber.id, 'ended_at')
  await there.announce(subscriberMoved('subscriber-ended', subscriber))
  return ending
}
