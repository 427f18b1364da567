import { createReadStream } from 'node:fs'
import { createInflate } from 'node:zlib'
import type { Trait } from '../kinds.ts'
import { refuseFile } from '../refuse-file.ts'
import { hidesMarkup } from './markup.ts'
import type { Reading } from './reading.ts'

const dangerous: readonly (readonly [Trait, RegExp])[] = [
  ['pdf-javascript', /\/(?:JavaScript(?=[\s/<>[\]()%])|JS(?=\s*(?:\(|<|\d+\s+\d+\s+R)))/],
  ['pdf-launch', /\/Launch(?=[\s/<>[\]()%])/],
  ['pdf-attachments', /\/(?:EmbeddedFiles?|FileAttachment)(?=[\s/<>[\]()%])/],
  ['encrypted', /\/Encrypt\s*(?:<<|\d+\s+\d+\s+R)/],
  ['pdf-signed', /\/ByteRange\s*\[/],
]
const overlap = 8192
const inflatedLimit = { each: 16 * 1024 * 1024, all: 64 * 1024 * 1024 }
const milliseconds = 1_500

/** Writes names plainly: `/J#61vaScript` is `/JavaScript` (ISO 32000-1 §7.3.5). */
const plainNames = (bytes: Buffer) => {
  const text = bytes.toString('latin1')
  if (!text.includes('#')) return text
  return text.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
}

function look(bytes: Buffer, found: Set<Trait>): void {
  const text = plainNames(bytes)
  for (const [trait, pattern] of dangerous) if (!found.has(trait) && pattern.test(text)) found.add(trait)
}

/** Positions at which the data of compressed object streams begin: objects in them hide their names. */
function objectStreams(at: number, piece: Buffer): number[] {
  const text = piece.toString('latin1')
  const found = text.matchAll(/\/(?:ObjStm|#4[fF]bjStm)[^]{0,2048}?\bstream\r?\n/g)
  return Array.from(found).flatMap(({ 0: dictionary, index }) => {
    const around = text.slice(Math.max(0, text.lastIndexOf('obj', index)), index) + dictionary
    return /\/(?:Filter|F#)/.test(around) ? [at + index + dictionary.length] : [] // without a filter it was read already
  })
}

async function inflateAndLook(
  path: string,
  start: number,
  budget: number,
  found: Set<Trait>,
): Promise<number> {
  const source = createReadStream(path, { start })
  const inflate = source.pipe(createInflate())
  let size = 0
  let rest: Buffer = Buffer.alloc(0)
  try {
    for await (const chunk of inflate) {
      size += (chunk as Buffer).length
      rest = Buffer.concat([rest.subarray(-64), chunk as Buffer])
      look(rest, found)
      if (size > Math.min(budget, inflatedLimit.each)) {
        found.add('partly-examined')
        break
      }
    }
  } catch {
    found.add('partly-examined') // not deflate, or damaged: other readers may still understand it
  } finally {
    source.destroy()
    inflate.destroy()
  }
  return size
}

/**
 * Examines a PDF (ISO 32000-1) without interpreting it: header at the first byte, an end, nothing foreign after the end, and
 * the names of what acts or hides, also inside compressed object streams. Bounded in time and memory.
 */
export async function examinePdf(file: Reading): Promise<Trait[]> {
  if (!/^%PDF-[12]\.\d/.test(file.head.toString('latin1', 0, 16))) refuseFile('files.broken', { kind: 'PDF' })
  const end = file.tail.lastIndexOf('%%EOF')
  if (end < 0) refuseFile('files.broken', { kind: 'PDF' })
  if (hidesMarkup(file.head.subarray(0, 1024)) || hidesMarkup(file.tail.subarray(end))) {
    refuseFile('files.polyglot', { kind: 'PDF', other: 'HTML' })
  }

  const found = new Set<Trait>()
  const deadline = performance.now() + milliseconds
  const streams = new Set<number>()
  for await (const { at, piece } of file.pieces(overlap)) {
    look(piece, found)
    for (const start of objectStreams(at, piece)) streams.add(start)
  }
  let inflated = 0
  if (found.has('encrypted')) streams.clear()
  for (const start of streams) {
    if (inflated > inflatedLimit.all || performance.now() > deadline) {
      found.add('partly-examined')
      break
    }
    inflated += await inflateAndLook(file.path, start, inflatedLimit.all - inflated, found)
  }
  return [...found]
}
