import type { AxisAccess } from '../../axis.ts'
import { halves, type PollWindow, pollWindows } from '../../rules/axis/poll-windows.ts'
import type { Said } from './ask-axis.ts'
import type { AxisClient, MessageType } from './client.ts'
import type { ReceivedItem } from './read-answers.ts'

export type AxisPacket = { readonly docId: string; readonly from: string; readonly to: string; readonly kind: MessageType; readonly bytes: Uint8Array } // prettier-ignore

/** What became of a packet: kept now, kept before, or never to be kept, with the reason. */
export type Taken = 'taken' | 'known' | { readonly refused: string; readonly text: string }

export type PollPorts = {
  readonly client: AxisClient
  readonly now: Temporal.Instant
  /** Which of these are kept already. */
  known(docIds: readonly string[]): Promise<ReadonlySet<string>>
  /** Keeps a packet; what it answers `taken` survives the death of this process. */
  take(packet: AxisPacket): Promise<Taken>
  /** Keeps that a packet was left where it is, and why. */
  leave(packet: Omit<AxisPacket, 'bytes'>, why: string): Promise<void>
}

export type PollFault = { readonly docId: string | null; readonly code: string; readonly text: string; readonly alarm: boolean } // prettier-ignore

/** What a round found. It was a good one where nothing is left: no fault, and nothing for strangers. */
export type Polled = { listed: number; taken: number; known: number; refused: number; readonly faults: PollFault[] } // prettier-ignore

const faultOf = (docId: string | null, said: Exclude<Said<unknown>, { kind: 'ok' }>): PollFault => {
  const { code, text, alarm } = said
  return { docId, code, text, alarm }
}

/** Everything of one kind in a window; in halves where the list is as long as lists may be. */
async function listAll(
  axis: Pick<AxisAccess, 'settings'>,
  client: AxisClient,
  kind: MessageType,
  window: PollWindow,
  faults: PollFault[],
): Promise<ReceivedItem[]> {
  // prettier-ignore
  const { poll } = axis.settings
  const said = await client.listReceived(kind, window)
  if (said.kind !== 'ok') {
    faults.push(faultOf(null, said))
    return []
  }
  if (poll.most === 0 || said.value.length < poll.most) return [...said.value]
  const parts = halves(window, poll)
  if (!parts) {
    faults.push({ docId: null, code: 'axis-list-cut', text: `${window.from} ${window.to}`, alarm: true })
    return [...said.value]
  }
  const found: ReceivedItem[] = []
  for (const part of parts) found.push(...(await listAll(axis, client, kind, part, faults)))
  return found
}

/** One packet: fetched, kept, and only then confirmed. One larger than agreed stays unconfirmed until somebody decides. */
async function settle(
  item: ReceivedItem,
  kind: MessageType,
  known: boolean,
  { client, take, leave }: PollPorts,
  polled: Polled,
): Promise<void> {
  // prettier-ignore
  const { docId, from, to } = item
  let taken: Taken = 'known'
  if (!known) {
    const content = await client.fetch(docId)
    if (content.kind !== 'ok') {
      const tooLarge = content.code === 'axis-too-large'
      polled.faults.push({ ...faultOf(docId, content), alarm: tooLarge || content.alarm })
      if (tooLarge) await leave({ docId, from, to, kind }, content.text)
      return
    }
    taken = await take({ docId, from, to, kind, bytes: content.value })
  }
  const refused = typeof taken === 'object' ? taken : undefined
  if (typeof taken === 'object') polled.refused++
  else polled[taken]++
  const said = refused
    ? await client.confirm(docId, 'fail', `${refused.refused} ${refused.text}`.trim())
    : await client.confirm(docId, 'done')
  if (said.kind !== 'ok') polled.faults.push(faultOf(docId, said))
}

/**
 * A round at an axis: lists what waits, documents and reports, since the last good round less an overlap; fetches what is not here yet, keeps it,
 * and confirms it only then. It may die anywhere: the next round lists the same again, confirms what is here and takes nothing twice. One packet
 * that fails does not stop the others. What is addressed to none of our organs is left untouched and told: it may be a setting that lacks.
 */
export async function pollAxis(
  ports: PollPorts,
  axis: Pick<AxisAccess, 'settings' | 'polledAt'>,
): Promise<Polled> {
  const { settings, polledAt } = axis
  const polled: Polled = { listed: 0, taken: 0, known: 0, refused: 0, faults: [] }
  const { done, fail } = settings.words
  for (const kind of ['document', 'status'] as const) {
    const items = new Map<string, ReceivedItem>()
    for (const window of pollWindows(polledAt, ports.now, settings.poll))
      for (const item of await listAll(axis, ports.client, kind, window, polled.faults))
        if (item.docId !== '' && item.status !== done && item.status !== fail) items.set(item.docId, item)
    polled.listed += items.size
    const known = await ports.known([...items.keys()])
    for (const item of items.values()) {
      const { docId, to } = item
      if (to !== '' && !settings.organs.includes(to)) {
        polled.faults.push({ docId, code: 'axis-addressee-not-ours', text: to, alarm: true })
        continue
      }
      try {
        await settle(item, kind, known.has(docId), ports, polled)
      } catch (fault) {
        // A packet that makes us stumble waits for the next round; the others do not wait for it.
        polled.faults.push({
          docId,
          code: 'axis-take-failed',
          text: String(fault).slice(0, 500),
          alarm: true,
        })
      }
    }
  }
  return polled
}
