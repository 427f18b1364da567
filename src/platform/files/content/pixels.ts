import { refuseFile } from '../refuse-file.ts'
import type { Reading } from './reading.ts'

export type Pixels = { readonly width: number; readonly height: number }
type ImageKind = 'png' | 'jpeg' | 'tiff' | 'webp'

const broken = (kind: string): never => refuseFile('files.broken', { kind })

function pngPixels({ head }: Reading): Pixels {
  if (head.length < 33 || head.toString('latin1', 12, 16) !== 'IHDR') return broken('png')
  return { width: head.readUInt32BE(16), height: head.readUInt32BE(20) }
}

const startsFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

/** Walks the JPEG segments to the frame header (ITU T.81 §B.2.2); reads 10 bytes of each segment. */
async function jpegPixels(file: Reading): Promise<Pixels> {
  for (let at = 2, segments = 0; at < file.size && segments < 1000; segments++) {
    const segment = await file.bytes(at, 10)
    if (segment.length < 10 || segment[0] !== 0xff) return broken('jpeg')
    const marker = segment[1]!
    if (marker === 0xff) {
      at++ // fill byte
    } else if (startsFrame(marker)) {
      return { width: segment.readUInt16BE(7), height: segment.readUInt16BE(5) }
    } else {
      at += 2 + segment.readUInt16BE(2)
    }
  }
  return broken('jpeg')
}

/** Reads width and height of every page of a classic TIFF (TIFF 6.0 §2); answers the largest. */
async function tiffPixels(file: Reading): Promise<Pixels> {
  const little = file.head.toString('latin1', 0, 2) === 'II'
  const u16 = (bytes: Buffer, at: number) => (little ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at))
  const u32 = (bytes: Buffer, at: number) => (little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at))
  if (file.size < 14 || u16(file.head, 2) !== 42) return broken('tiff')
  let largest: Pixels = { width: 0, height: 0 }
  const seen = new Set<number>()
  for (let at = u32(file.head, 4); at !== 0;) {
    if (seen.has(at) || seen.size >= 2000) return broken('tiff')
    seen.add(at)
    const counted = await file.bytes(at, 2)
    if (counted.length < 2) return broken('tiff')
    const table = await file.bytes(at + 2, u16(counted, 0) * 12 + 4)
    if (table.length < u16(counted, 0) * 12 + 4) return broken('tiff')
    const page = { width: 0, height: 0 }
    for (let entry = 0; entry < table.length - 4; entry += 12) {
      const value = u16(table, entry + 2) === 3 ? u16(table, entry + 8) : u32(table, entry + 8)
      if (u16(table, entry) === 256) page.width = value
      if (u16(table, entry) === 257) page.height = value
    }
    if (page.width * page.height > largest.width * largest.height) largest = page
    at = u32(table, table.length - 4)
  }
  return largest
}

function webpPixels({ head }: Reading): Pixels {
  if (head.length < 30) return broken('webp')
  const form = head.toString('latin1', 12, 16)
  if (form === 'VP8X') return { width: 1 + head.readUIntLE(24, 3), height: 1 + head.readUIntLE(27, 3) }
  if (form === 'VP8 ')
    return { width: head.readUInt16LE(26) & 0x3fff, height: head.readUInt16LE(28) & 0x3fff }
  if (form !== 'VP8L') return broken('webp')
  const bits = head.readUInt32LE(21)
  return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) }
}

/** Reads an image's size off its header, decoding nothing, and refuses more pixels than allowed. */
export async function checkPixels(file: Reading, kind: ImageKind, maxPixels: number): Promise<Pixels> {
  const readers = { png: pngPixels, jpeg: jpegPixels, tiff: tiffPixels, webp: webpPixels }
  const pixels = await readers[kind](file)
  if (pixels.width === 0 || pixels.height === 0) return broken(kind)
  if (pixels.width * pixels.height > maxPixels) {
    refuseFile('files.pixels', { ...pixels, limit: Math.floor(maxPixels / 1_000_000) })
  }
  return pixels
}
