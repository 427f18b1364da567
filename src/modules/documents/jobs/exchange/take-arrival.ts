import { Refusal } from '#kit/refusal.ts'
import {
  type ArrivalId,
  doorSentence,
  findArrival,
  type KnownArrival,
  openContents,
} from '#modules/exchange/index.ts'
import { filePolicies, type Hash, type Kept, words as fileWords } from '#platform/files/index.ts'
import type { TaskRun } from '#platform/jobs/index.ts'
import { takeChange, takePacket, turnPacketAway } from '../../acts/exchange/take-packet.ts'

/** Takes the attachments out of a packet and keeps them, examined as every upload is; refuses like one. */
async function keepContents(run: TaskRun, arrival: KnownArrival): Promise<Kept[]> {
  const kept: Kept[] = []
  const packetBytes = await run.files.store.open(arrival.hash as Hash)
  for await (const { name, bytes } of openContents(packetBytes, arrival))
    kept.push(await run.files.keep(bytes, { name, policy: filePolicies.documents }))
  return kept
}

/** Why files are not kept here, for whoever sent them. */
const sayWhy = ({ reasons }: Refusal): string =>
  reasons
    .map(({ code, params }) =>
      code.startsWith('files.') ? fileWords.in('vi')(code as never, params as never) : doorSentence(code),
    )
    .join(' ')

/**
 * Brings a received packet to its effect: a new document becomes an arrived paper, a change is done to the paper that it is about. What may not be kept
 * here is returned with the reason. Repeats find it done.
 */
export async function takeArrival(run: TaskRun, arrivalId: ArrivalId): Promise<void> {
  const arrival = await run.read((reader) => findArrival(reader, arrivalId))
  if (!arrival || (arrival.state !== 'received' && arrival.state !== 'held')) return
  const files = await keepContents(run, arrival).catch((fault: unknown) => {
    if (fault instanceof Refusal && fault.status !== 409) return fault
    throw fault
  })
  if (files instanceof Refusal) return run.act(turnPacketAway, { arrivalId, why: sayWhy(files) })
  const isNew = arrival.kind === 'document' && (arrival.business === 'new' || arrival.business === 'replace')
  if (!isNew) return run.act(takeChange, { arrivalId, files })
  // What came before its document is done now, each change with its own attachments.
  for (const change of await run.act(takePacket, { arrivalId, files })) await takeArrival(run, change)
}
