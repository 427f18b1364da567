/** What must hold after chaos, asked of both databases: each packet effected once, each with its receipt, and both sides tell the same. */
import { verifyStatement } from '#kit/statements/index.ts'
import type { Instance } from './instance.ts'

type Sent = {
  readonly message: string
  readonly lane: string
  readonly kind: string
  readonly state: string
  readonly receipt: string | null
  readonly hash: string | null
  readonly from: string
  readonly to: string
}
type Came = { readonly message: string; readonly state: string; readonly receipt: string; readonly hash: string; readonly lane: string } // prettier-ignore

const rows = async <Row>({ owner }: Instance, text: string): Promise<Row[]> => (await owner.query(text)).rows

const sentBy = (instance: Instance) =>
  rows<Sent>(
    instance,
    `SELECT p.id AS message, p.from_code || '>' || d.to_code AS lane, p.kind, d.state, d.receipt, p.hash, p.from_code AS "from", d.to_code AS "to"
      FROM exchange.deliveries d JOIN exchange.packets p ON p.id = d.packet_id ORDER BY d.place`,
  )
const cameTo = (instance: Instance) =>
  rows<Came>(
    instance,
    `SELECT message_id AS message, state, receipt, hash, from_code || '>' || to_code AS lane FROM exchange.arrivals ORDER BY received_at, id`,
  )

/** Whether a receipt says, under the recipient's certificate, that this very packet was received. */
async function proves(
  receipt: string,
  { message, hash, from, to }: Sent,
  certificate: Uint8Array,
): Promise<boolean> {
  const said = (await verifyStatement(receipt, { type: 'krong-receipt', certificates: [certificate] }).catch(
    () => undefined,
  )) as Record<string, unknown> | undefined
  return (
    said?.['outcome'] === 'received' &&
    said['id'] === message &&
    said['hash'] === hash &&
    said['from'] === from &&
    said['to'] === to
  )
}

function inLanes<One extends { readonly lane: string; readonly message: string }>(all: readonly One[]) {
  const lanes = new Map<string, string[]>()
  for (const { lane, message } of all) lanes.set(lane, [...(lanes.get(lane) ?? []), message])
  return lanes
}

/** Compares what one side sent with what the other kept; empty is what must come out. */
async function faultsBetween(sender: Instance, recipient: Instance): Promise<string[]> {
  const [sent, came] = await Promise.all([sentBy(sender), cameTo(recipient)])
  const of = `${sender.name} → ${recipient.name}: `
  const faults: string[] = []
  const arrivals = new Map<string, Came[]>()
  for (const one of came) arrivals.set(one.message, [...(arrivals.get(one.message) ?? []), one])
  for (const one of sent) {
    const there = arrivals.get(one.message) ?? []
    if (there.length !== 1) faults.push(`${of}${one.message} came ${there.length} times`)
    if (one.state !== 'delivered' || !one.receipt) faults.push(`${of}${one.message} is ${one.state}`)
    else if (!(await proves(one.receipt, one, recipient.identity.certificate)))
      faults.push(`${of}the receipt of ${one.message} proves nothing`)
    const [kept] = there
    if (kept && kept.receipt !== one.receipt) faults.push(`${of}the receipts of ${one.message} differ`)
    if (kept && kept.hash !== one.hash) faults.push(`${of}other bytes came of ${one.message}`)
    if (kept && kept.state !== 'effected') faults.push(`${of}${one.message} is ${kept.state} there`)
  }
  const known = new Set(sent.map(({ message }) => message))
  for (const { message } of came) if (!known.has(message)) faults.push(`${of}${message} was never sent`)
  const order = inLanes(came)
  for (const [lane, messages] of inLanes(sent))
    if (messages.join() !== (order.get(lane) ?? []).join())
      faults.push(`${of}lane ${lane} came in another order`)
  return faults
}

/** What a person would see: each document is one paper there, and its state came back once. */
async function faultsOfEffect(sender: Instance, recipient: Instance, packets: number): Promise<string[]> {
  const [papers] = await rows<{ papers: number; subjects: number }>(
    recipient,
    `SELECT (SELECT count(*)::int FROM documents.documents) AS papers, (SELECT count(DISTINCT subject_id)::int FROM exchange.arrivals WHERE kind = 'document') AS subjects`,
  )
  const [back] = await rows<{ told: number; about: number }>(
    sender,
    `SELECT count(*)::int AS told, count(DISTINCT packet_id)::int AS about FROM exchange.statuses WHERE code = '01'`,
  )
  const told = { ...papers, ...back }
  return Object.entries(told)
    .filter(([, count]) => count !== packets)
    .map(([what, count]) => `${count} ${what} of ${packets} packets`)
}

/** Every message stands in the log of both sides exactly once, with the receipt that both hold. */
async function faultsOfLogs(one: Instance, other: Instance): Promise<string[]> {
  const entries = async (instance: Instance, direction: string) =>
    (
      await rows<{ line: string }>(
        instance,
        `SELECT message_id || ' ' || receipt AS line FROM exchange.log_entries WHERE direction = '${direction}' AND outcome IN ('received', 'delivered') ORDER BY 1`,
      )
    ).map(({ line }) => line)
  const [out, came] = await Promise.all([entries(one, 'out'), entries(other, 'in')])
  if (out.join('\n') === came.join('\n')) return []
  return [`the logs of ${one.name} and ${other.name} differ: ${out.length} out, ${came.length} in`]
}

/** Everything that is wrong after so many packets went from one instance to the other and their states came back; empty is what must come out. */
export async function whatIsWrong(one: Instance, other: Instance, packets: number): Promise<string[]> {
  return [
    ...(await faultsBetween(one, other)),
    ...(await faultsBetween(other, one)),
    ...(await faultsOfEffect(one, other, packets)),
    ...(await faultsOfLogs(one, other)),
    ...(await faultsOfLogs(other, one)),
  ]
}
