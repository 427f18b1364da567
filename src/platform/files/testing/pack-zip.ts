import { crc32, deflateRawSync } from 'node:zlib'

/** One entry of a ZIP made for tests; every lie that a test needs can be told. */
export type PackedEntry = {
  name: string | Buffer
  content?: Buffer | string
  store?: boolean
  /** Says another unfolded size in directory and local header. */
  declaredSize?: number
  localName?: string
  /** Unix mode, e.g. 0o120777 for a symbolic link. */
  mode?: number
  encrypted?: boolean
  method?: number
  crc?: number
  /** Points the directory at the local header of an earlier entry. */
  sameAs?: number
}

function header(entry: PackedEntry, packed: Buffer, content: Buffer) {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE((entry.encrypted ? 1 : 0) | 0x800, 2)
  fields.writeUInt16LE(entry.method ?? (entry.store ? 0 : 8), 4)
  fields.writeUInt32LE(entry.crc ?? crc32(content), 10)
  fields.writeUInt32LE(packed.length, 14)
  fields.writeUInt32LE(entry.declaredSize ?? content.length, 18)
  return fields
}

const signature = (value: number) => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

/** Packs a ZIP by hand; `gap` puts foreign bytes before the directory, `count` lies about the number of entries. */
export function packZip(
  entries: PackedEntry[],
  { gap = Buffer.alloc(0), count = entries.length }: { gap?: Buffer; count?: number } = {},
): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  const offsets: number[] = []
  let at = 0
  const packedOnce = new Map<unknown, Buffer>()
  for (const [index, entry] of entries.entries()) {
    const content = Buffer.from(entry.content ?? '')
    const packed = entry.store
      ? content
      : (packedOnce.get(entry.content) ?? deflateRawSync(content, { level: 9 }))
    packedOnce.set(entry.content, packed)
    const name = Buffer.from(entry.name as string)
    const localName = Buffer.from(entry.localName ?? (entry.name as string))
    const fields = header(entry, packed, content)
    offsets.push(entry.sameAs === undefined ? at : offsets[entry.sameAs]!)
    if (entry.sameAs === undefined) {
      const local = Buffer.from(fields)
      local.writeUInt16LE(localName.length, 22)
      parts.push(signature(0x04034b50), local, localName, packed)
      at += 4 + local.length + localName.length + packed.length
    }
    fields.writeUInt16LE(name.length, 22)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(((entry.mode ?? 0o100644) << 16) >>> 0, 6)
    rest.writeUInt32LE(offsets[index]!, 10)
    directory.push(signature(0x02014b50), Buffer.from([20, 3]), fields, rest, name)
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(count & 0xffff, 4)
  end.writeUInt16LE(count & 0xffff, 6)
  end.writeUInt32LE(central.length, 8)
  end.writeUInt32LE(at + gap.length, 12)
  return Buffer.concat([...parts, gap, central, signature(0x06054b50), end])
}
