/** Most that is read of a packet; what is more is refused before it costs anything. */
export type PacketLimits = {
  /** Bytes of everything but the contents. */
  readonly skeleton: number
  readonly depth: number
  readonly elements: number
  readonly attachments: number
  /** Bytes of one content, decoded. */
  readonly content: number
}

const mebibyte = 1024 * 1024

export const usualLimits: PacketLimits = {
  skeleton: 8 * mebibyte,
  depth: 30,
  elements: 50_000,
  attachments: 500,
  content: 2048 * mebibyte,
}
