import type { DocumentPacket, Packet, ResponseLink, StatusPacket, Trace } from '#kit/edxml/index.ts'

type Plain = Readonly<Record<string, unknown>>

const dayOf = (text: unknown) => (typeof text === 'string' ? Temporal.PlainDate.from(text) : null)
const instantOf = (text: unknown) => (typeof text === 'string' ? Temporal.Instant.from(text) : null)
const linkOf = (plain: Plain): ResponseLink =>
  ({ ...plain, promulgatedOn: dayOf(plain['promulgatedOn']) }) as ResponseLink
const tracesOf = (plain: unknown): Trace[] =>
  ((plain ?? []) as Plain[]).map((trace) => ({ ...trace, at: instantOf(trace['at']) }) as Trace)

/** A packet as it is kept in a row. */
export const packetToJson = (packet: Packet): string => JSON.stringify(packet)

/** A packet out of a row, days and instants alive again. */
export function packetFromJson(kept: unknown): Packet {
  const plain = kept as Plain
  const traces = tracesOf(plain['traces'])
  if (plain['kind'] === 'status')
    return {
      ...plain,
      traces,
      about: linkOf(plain['about'] as Plain),
      at: instantOf(plain['at']),
    } as unknown as StatusPacket
  return {
    ...plain,
    traces,
    promulgatedOn: dayOf(plain['promulgatedOn']),
    dueOn: dayOf(plain['dueOn']),
    answers: ((plain['answers'] ?? []) as Plain[]).map(linkOf),
  } as unknown as DocumentPacket
}
