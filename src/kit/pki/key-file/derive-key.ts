import { hash as digestOf } from 'node:crypto'

/** What a derived key is for (RFC 7292, appendix B.3). */
const keyPurpose = { encryption: 1, vector: 2, integrity: 3 } as const

/** Length in bytes of the blocks in which a digest works. */
const blockLength = (hash: string) => (hash === 'sha384' || hash === 'sha512' ? 128 : 64)

/** So many rounds are done before others get their turn: some milliseconds. */
const roundsAtOnce = 2000

/** Bytes over and over, up to whole blocks; nothing where there are none. */
function filled(bytes: Uint8Array, block: number): Buffer {
  const length = block * Math.ceil(bytes.length / block)
  return length === 0 ? Buffer.alloc(0) : Buffer.alloc(length, bytes)
}

/** Adds a number and one to each block, as numbers of that many bytes. */
function addToBlocks(blocks: Buffer, number: Buffer): void {
  for (let from = 0; from < blocks.length; from += number.length) {
    let carried = 1
    for (let i = number.length - 1; i >= 0; i--) {
      carried += blocks[from + i]! + number[i]!
      blocks[from + i] = carried & 0xff
      carried >>= 8
    }
  }
}

/** A passphrase as this derivation takes it: UTF-16, the first byte the higher one, with a zero after it (RFC 7292, appendix B.1). */
const widened = (passphrase: string) => Buffer.from(`${passphrase}\0`, 'utf16le').swap16()

export type KeyToDerive = {
  readonly hash: string
  readonly passphrase: string
  readonly salt: Uint8Array
  readonly iterations: number
  readonly purpose: keyof typeof keyPurpose
  readonly length: number
}

/** Derives a key from a passphrase as PKCS #12 had it before PBKDF2, and still has it for integrity (RFC 7292, appendix B.2). */
export async function derivePkcs12Key(of: KeyToDerive): Promise<Buffer> {
  const { hash, iterations, length } = of
  const block = blockLength(hash)
  const own = Buffer.alloc(block, keyPurpose[of.purpose])
  const mixed = Buffer.concat([filled(of.salt, block), filled(widened(of.passphrase), block)])
  const key: Buffer[] = []
  for (let have = 0; have < length; have += key.at(-1)!.length) {
    let digest = digestOf(hash, Buffer.concat([own, mixed]), 'buffer')
    for (let round = 1; round < iterations; round++) {
      digest = digestOf(hash, digest, 'buffer')
      if (round % roundsAtOnce === 0) await new Promise<void>((go) => setImmediate(go))
    }
    addToBlocks(mixed, Buffer.alloc(block, digest))
    key.push(digest)
  }
  return Buffer.concat(key).subarray(0, length)
}
