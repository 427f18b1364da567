import type { Tx } from '#platform/database/index.ts'
import { type Received, type ReceivePacket, receivePacket } from '../receive-packet.ts'

/** Takes one packet in for each of its addressees here, for all or for none: what an axis gives once is confirmed once. Else as `receivePacket`. */
export async function receiveForAll(tx: Tx, all: readonly ReceivePacket[]): Promise<readonly Received[]> {
  const received: Received[] = []
  for (const one of all) received.push(await receivePacket(tx, one))
  return received
}
