import type { Tx } from '#platform/database/index.ts'
import type { Way } from '../../delivery.ts'

export type LoggedExchange = {
  readonly direction: 'in' | 'out'
  readonly way: Way | null
  readonly outcome: 'received' | 'delivered' | 'refused' | 'expired' | 'withdrawn'
  readonly fromCode: string
  readonly toCode: string
  readonly messageId: string
  readonly packetHash: string | null
  readonly message: string | null
  readonly receipt: string
}

/** Placeholder until the log's table stands. */
export async function logExchange(_tx: Tx, _entry: LoggedExchange): Promise<void> {}
