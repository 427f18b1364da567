import type { PacketFault } from './packet.ts'

/** Bytes that are no packet, or a packet that may not be written: every fault that was found. */
export class PacketRefused extends Error {
  readonly code = 'packet-refused'
  readonly faults: readonly PacketFault[]
  constructor(faults: readonly PacketFault[], cause?: unknown) {
    super(faults.map(({ code, path }) => (path === '' ? code : `${code} ${path}`)).join(', '), { cause })
    this.name = 'PacketRefused'
    this.faults = faults
  }
}
