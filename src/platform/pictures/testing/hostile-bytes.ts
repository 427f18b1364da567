import { crc32, deflateSync } from 'node:zlib'

function chunk(name: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

/** A PNG of so many black pixels, one bit each, that says whatever size it is told; `between` stands before the pixels. */
export function plainPng(
  width: number,
  height: number,
  { rows = height, between = Buffer.alloc(0) }: { rows?: number; between?: Buffer } = {},
): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 1
  const pixels = deflateSync(Buffer.alloc(rows * (1 + Math.ceil(width / 8))))
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  return Buffer.concat([signature, chunk('IHDR', header), between, chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]) // prettier-ignore
}

/** A colour profile that unfolds to so many bytes of zeros. */
export function profileBomb(bytes: number): Buffer {
  return chunk('iCCP', Buffer.concat([Buffer.from('bomb\0\0', 'latin1'), deflateSync(Buffer.alloc(bytes))]))
}

/** A GIF of so many frames that say whatever size they are told and hold one pixel. */
export function framesGif(frames: number, width = 8, height = 8): Buffer {
  const header = Buffer.from('GIF89a\0\0\0\0\x80\0\0\0\0\0\xff\xff\xff', 'latin1')
  header.writeUInt16LE(width, 6)
  header.writeUInt16LE(height, 8)
  const frame = Buffer.from('\x21\xf9\x04\0\x05\0\0\0\x2c\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0', 'latin1')
  frame.writeUInt16LE(width, 13)
  frame.writeUInt16LE(height, 15)
  return Buffer.concat([
    header,
    ...Array.from({ length: frames }, () => frame),
    Buffer.from('\x3b', 'latin1'),
  ])
}

/** A JPEG whose header tells another size than it has. */
export function liedJpeg(jpeg: Buffer, width: number, height: number): Buffer {
  const lied = Buffer.from(jpeg)
  for (let at = 2; at < lied.length; at += 2 + lied.readUInt16BE(at + 2)) {
    const marker = lied[at + 1]!
    if (marker !== 0xc0 && marker !== 0xc2) continue
    lied.writeUInt16BE(height, at + 5)
    lied.writeUInt16BE(width, at + 7)
    return lied
  }
  throw new Error('no frame header')
}

/** An AVIF whose properties (`ispe`) tell another size than it has. */
export function liedAvif(avif: Buffer, width: number, height: number): Buffer {
  const lied = Buffer.from(avif)
  const at = lied.indexOf('ispe')
  lied.writeUInt32BE(width, at + 8)
  lied.writeUInt32BE(height, at + 12)
  return lied
}
