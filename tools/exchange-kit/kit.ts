import { today } from '#kit/calendar/index.ts'
import type { ExchangeIdentity } from '#platform/peer-link/index.ts'
import type { Letter } from './packets/letter.ts'
import type { NodeAddress } from './wire/node-address.ts'

/** What every story has at hand. */
export type Kit = {
  readonly node: NodeAddress
  /** Who the kit is to the node. */
  readonly identity: ExchangeIdentity
  /** Somebody whom the node does not know. */
  readonly stranger: ExchangeIdentity
  /** The organ that the kit speaks for, and the node's organ that it writes to. */
  readonly from: string
  readonly to: string
  /** Bytes of the large attachment. */
  readonly large: number
  readonly now: () => Temporal.Instant
  /** A document that was never sent before. */
  readonly letter: (changes?: Partial<Letter>) => Letter
}

/** The kit against one node; `run` sets its documents apart from those of every other run. */
export function openKit(parts: Omit<Kit, 'letter' | 'now'> & { readonly run: string }): Kit {
  const { run, ...rest } = parts
  const now = () => Temporal.Now.instant()
  let number = 0
  const letter = (changes: Partial<Letter> = {}): Letter => ({
    from: rest.from,
    to: rest.to,
    number: String(++number),
    notation: `KT-${run}`,
    promulgatedOn: today(now()),
    sentAt: now(),
    subject: `Văn bản thử số ${number}`,
    business: 0,
    reason: '',
    attachments: [],
    ...changes,
  })
  return { ...rest, now, letter }
}
