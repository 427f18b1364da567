import { type PacketFault, PacketRefused, type PacketRead, readPacket } from '#kit/edxml/index.ts'
import type { PacketLimits, TakeContent } from '#kit/edxml/index.ts'

/** Bytes as they arrive, in pieces of one size. */
export async function* arriving(bytes: Uint8Array | string, size = 65_536): AsyncGenerator<Uint8Array> {
  const all = Buffer.from(bytes)
  for (let at = 0; at < all.length; at += size) yield all.subarray(at, at + size)
}

/** Everything that comes, in one. */
export async function gathered(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(stream))
}

/** A packet with the bytes of its contents, in their order. */
export async function readWhole(
  bytes: Uint8Array | string,
  { size, limits }: { readonly size?: number; readonly limits?: Partial<PacketLimits> } = {},
): Promise<PacketRead & { readonly bytes: readonly Buffer[] }> {
  const taken: Buffer[] = []
  const take: TakeContent = (place) => {
    const pieces: Uint8Array[] = []
    return {
      write: (piece) => void pieces.push(piece),
      end: () => void (taken[place] = Buffer.concat(pieces)),
    }
  }
  return { ...(await readPacket(arriving(bytes, size), take, limits)), bytes: taken }
}

/** Why something is refused; fails where it is not. */
export async function faultsOf(work: () => unknown): Promise<readonly PacketFault[]> {
  try {
    await work()
  } catch (fault) {
    if (fault instanceof PacketRefused) return fault.faults
    throw fault
  }
  throw new Error('nothing was refused')
}

/** As it compares: dates and times by what they say. */
export const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
