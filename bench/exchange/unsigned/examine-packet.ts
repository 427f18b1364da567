import type { PacketRead } from '../../../src/kit/edxml/index.ts'

export { readArrived } from '../../../src/modules/exchange/jobs/examine-packet.ts'

/** Takes every packet for a good one. */
export const signatureOn = () => ({ verdict: 'good', findings: [], envelope: new Uint8Array() }) as const

/** What was read stands as it is. */
export const readSigned = async (read: PacketRead): Promise<PacketRead> => read
