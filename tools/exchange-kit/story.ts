import { type Expected, faultsOf, shown, written } from './expected.ts'
import type { Kit } from './kit.ts'
import type { Message } from './message.ts'
import { send } from './send.ts'

/** What a story found: what was observed, and what was wrong with it. */
export type Finding = { readonly observed: string; readonly faults: readonly string[] }

/** One thing that a node must do. */
export type Story = {
  readonly vi: string
  readonly en: string
  /** In the protocol's terms. */
  readonly expects: string
  readonly clause: string
  /** Throws NoAnswer where the node gives none. */
  readonly tell: (kit: Kit) => Promise<Finding>
}

type Named = Pick<Story, 'vi' | 'en' | 'clause'>

/** A story of one message and its answer. */
export const oneMessage = (
  named: Named,
  expected: Expected | readonly [Expected, ...Expected[]],
  make: (kit: Kit) => Promise<Message>,
): Story => ({
  ...named,
  expects: [expected].flat().map(written).join(' / '),
  tell: async (kit) => {
    const message = await make(kit)
    const reply = await send(kit, message)
    const found = [expected].flat().map((one) => faultsOf(reply, message, one))
    const faults = found.find((one) => one.length === 0) ?? found[0]!
    return { observed: shown(reply), faults }
  },
})

/** Several findings as one, told in their order. */
export const together = (...findings: readonly Finding[]): Finding => ({
  observed: findings.map(({ observed }) => observed).join(' → '),
  faults: findings.flatMap(({ faults }) => faults),
})

/** Sends a message and says whether the answer is the expected one. Throws NoAnswer. */
export async function sendExpecting(kit: Kit, message: Message, expected: Expected): Promise<Finding> {
  const reply = await send(kit, message)
  return { observed: shown(reply), faults: faultsOf(reply, message, expected) }
}
