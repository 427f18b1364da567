import { readPacket } from '#kit/edxml/index.ts'
import { reason, refuse } from '#kit/refusal.ts'
import { packetFromJson } from '../packet-json.ts'
import type { KnownArrival } from '../store/arrivals.ts'
import { Pipe } from './pipe.ts'
import { unwrap } from './unwrap.ts'

/** An attachment of a received packet: its name as the manifest says, and its bytes, which are to be read before the next one. */
export type OpenedContent = {
  readonly place: number
  readonly name: string
  readonly bytes: AsyncIterable<Uint8Array>
}

/** Largest file inside a ZIP that stands for it, in bytes; such a one is held in memory. */
const largestWrapped = 200 * 1024 * 1024

/**
 * Takes the attachments out of a packet as it was kept, one after another, in constant memory; a ZIP that stands for a single file is opened. Refuses
 * (422) a ZIP that is none, or hides more than one file or more than it may.
 */
export async function* openContents(
  packetBytes: AsyncIterable<Uint8Array>,
  { packet: kept, contents }: Pick<KnownArrival, 'packet' | 'contents'>,
): AsyncGenerator<OpenedContent> {
  const packet = packetFromJson(kept)
  if (packet.kind !== 'document') return
  const begun: { readonly place: number; readonly pipe: Pipe }[] = []
  let wake = () => {}
  let over = false
  let fault: unknown
  const reading = readPacket(packetBytes, (place) => {
    const pipe = new Pipe()
    begun.push({ place, pipe })
    wake()
    return pipe
  })
    .catch((cause: unknown) => {
      fault = cause
      for (const { pipe } of begun) pipe.fail(cause)
    })
    .finally(() => {
      over = true
      wake()
    })
  for (let next = 0; ; next++) {
    while (next >= begun.length && !over) await new Promise<void>((resolve) => (wake = resolve))
    const one = begun[next]
    if (!one) break
    const { contentId, wrapped } = contents[one.place]!
    const attachment = packet.attachments.find((named) => named.contentId === contentId)
    if (!attachment) refuse(422, reason('exchange.attachment-unnamed', { contentId }))
    const bytes = wrapped ? unwrap(one.pipe, largestWrapped) : one.pipe
    yield { place: one.place, name: attachment!.name, bytes }
  }
  await reading
  if (fault !== undefined) throw fault
}
