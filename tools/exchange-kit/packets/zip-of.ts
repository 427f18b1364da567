import { crc32, deflateRawSync } from 'node:zlib'

/** A number in little-endian bytes. */
const number = (value: number, bytes: 2 | 4) => {
  const buffer = Buffer.alloc(bytes)
  buffer.writeUIntLE(value, 0, bytes)
  return buffer
}

/** A ZIP of one entry (PKWARE APPNOTE 4.3) under any name, also one that no honest program would write. */
export function zipOf(name: string, bytes: Uint8Array): Uint8Array {
  const called = Buffer.from(name)
  const packed = deflateRawSync(bytes, { level: 9 })
  const facts = Buffer.concat([
    number(20, 2),
    number(2048, 2),
    number(8, 2),
    number(0, 4),
    number(crc32(bytes), 4),
    number(packed.length, 4),
    number(bytes.length, 4),
    number(called.length, 2),
    number(0, 2),
  ])
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), facts, called, packed])
  const central = Buffer.concat([
    Buffer.from('PK'),
    number(20, 2),
    facts,
    number(0, 2),
    number(0, 2),
    number(0, 2),
    number(0, 4),
    number(0, 4),
    called,
  ])
  const end = Buffer.concat([
    Buffer.from('PK'),
    number(0, 4),
    number(1, 2),
    number(1, 2),
    number(central.length, 4),
    number(local.length, 4),
    number(0, 2),
  ])
  return Buffer.concat([local, central, end])
}
