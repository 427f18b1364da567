/** Packets between authorities (edXML, QCVN 102:2016/BTTTT): read tolerantly, written strictly. */
export * from './packet.ts'
export { type PacketLimits, usualLimits } from './packet-limits.ts'
export { PacketRefused } from './packet-refused.ts'
export type { ContentSink, TakeContent } from './split-packet.ts'
