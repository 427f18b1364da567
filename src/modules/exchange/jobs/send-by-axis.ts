import type { Id } from '#kit/ids.ts'
import { signStatement } from '#kit/statements/index.ts'
import type { Hash } from '#platform/files/index.ts'
import type { Outcome } from '../delivery.ts'
import { exchangeIdentity } from '../instance.ts'
import { sendOverAxis } from '../outside/axis/send-over-axis.ts'
import type { ReceiptStatement } from '../statement.ts'
import { listAxisAccess } from '../store/axis/axes.ts'
import type { Ports } from './ports.ts'
import { later, type Sending } from './sending.ts'

/** Over an axis: the gateway's answer is kept as a receipt of our own, with its words. */
export async function sendByAxis(
  ports: Ports,
  axisId: Id<'axis'>,
  { said, triedSince }: Sending,
): Promise<Outcome> {
  const axis = (await ports.read(listAxisAccess)).find(({ id }) => id === axisId)
  if (!axis) return later('axis-absent')
  if (axis.secret === '') return later('axis-credentials')
  const packet = await bytesOf(await ports.files.store.open(said.hash as Hash))
  const outcome = await sendOverAxis(axis, {
    packet,
    kind: said.kind,
    from: said.from,
    to: said.to,
    triedSince,
  })
  if (outcome.kind === 'later') return later(outcome.code, outcome.text)
  const [code, text] =
    outcome.kind === 'delivered' ? [outcome.docId, outcome.answer] : [outcome.code, outcome.text]
  const { id, from, to, hash } = said
  const receipt = await signStatement(
    'krong-receipt',
    {
      id,
      from,
      to,
      hash,
      code,
      text,
      message: '0'.repeat(64),
      outcome: outcome.kind === 'delivered' ? 'received' : 'refused',
      at: Temporal.Now.instant().toString(),
    } satisfies ReceiptStatement,
    exchangeIdentity(),
  )
  return outcome.kind === 'delivered'
    ? { kind: 'delivered', receipt, at: outcome.at }
    : { kind: 'refused', receipt, code, text }
}

async function bytesOf(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const part of stream) parts.push(part)
  return Buffer.concat(parts)
}
