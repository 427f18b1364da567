import { z } from 'zod'
import { StatementRefused, verifyStatement } from '#kit/statements/index.ts'
import type { ReceiptStatement } from '#modules/exchange/statement.ts'
import type { Kit } from './kit.ts'
import type { Message } from './message.ts'
import type { Answer } from './wire/ask.ts'

/** What the node answered to a message, its receipt verified. */
export type Reply = {
  readonly status: number
  readonly code: string
  readonly text: string
  /** Compact JWS as it came. */
  readonly receipt: string | undefined
  /** What the receipt says, once its signature fits the pinned certificate. */
  readonly said: ReceiptStatement | undefined
  /** What is wrong with the answer whatever the story: a receipt by somebody else, a body that is no JSON. */
  readonly faults: readonly string[]
  /** Bytes that the node has, where it says so. */
  readonly offset: number | undefined
}

const told = z.object({
  receipt: z.string().optional(),
  code: z.string().optional(),
  text: z.string().optional(),
})

const receiptShape = z.object({
  id: z.string(),
  from: z.string(),
  to: z.string(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  message: z.string(),
  outcome: z.enum(['received', 'refused', 'expired', 'withdrawn']),
  code: z.string(),
  text: z.string(),
  at: z.iso.datetime({ offset: true }),
})

function bodyOf({ body }: Answer): z.infer<typeof told> | undefined {
  if (body === '') return {}
  try {
    return told.safeParse(JSON.parse(body)).data
  } catch {
    // told as a fault by who asks
    return undefined
  }
}

async function receiptOf(kit: Kit, receipt: string): Promise<ReceiptStatement | string> {
  try {
    const certificates = [kit.node.certificate]
    const said = receiptShape.safeParse(
      await verifyStatement(receipt, { type: 'krong-receipt', certificates }),
    )
    return said.success ? said.data : `receipt-shape: ${said.error.issues[0]?.path.join('.') ?? ''}`
  } catch (fault) {
    if (fault instanceof StatementRefused) return `receipt: ${fault.code}`
    throw fault
  }
}

/** What becomes of a receipt that does not speak of the message: of its sender and addressee, in this order or turned. */
function strayIn(said: ReceiptStatement, { claims }: Message): string[] {
  const ends = (one: { readonly from: string; readonly to: string }) => [one.from, one.to].toSorted().join()
  return [
    ...(said.id === claims.id ? [] : ['receipt of another id']),
    ...(ends(said) === ends(claims) ? [] : ['receipt of another sender or addressee']),
  ]
}

/** Reads an answer to a message. */
export async function readReply(kit: Kit, message: Message, answer: Answer): Promise<Reply> {
  const body = bodyOf(answer)
  const receipt = body?.receipt ?? answer.headers['krong-receipt']
  const said = receipt === undefined ? undefined : await receiptOf(kit, receipt)
  const known = typeof said === 'object' ? said : undefined
  const offset = Number.parseInt(answer.headers['upload-offset'] ?? '', 10)
  return {
    status: answer.status,
    code: body?.code ?? known?.code ?? '',
    text: body?.text ?? known?.text ?? '',
    receipt,
    said: known,
    faults: [
      ...(body ? [] : ['the body is no JSON as agreed']),
      ...(typeof said === 'string' ? [said] : []),
      ...(known ? strayIn(known, message) : []),
    ],
    offset: Number.isNaN(offset) ? undefined : offset,
  }
}
