import { open } from 'node:fs/promises'
import { kindOfHead } from './kind-of-head.ts'
import { limits, type PictureSource, refused, type RefusedPicture } from './picture.ts'

type Start = { readonly head: Buffer; readonly size: number }

async function startOf(source: PictureSource): Promise<Start> {
  if (typeof source !== 'string')
    return { head: Buffer.from(source.subarray(0, 4_096)), size: source.byteLength }
  await using file = await open(source)
  const { buffer, bytesRead } = await file.read(Buffer.alloc(4_096), 0, 4_096, 0)
  return { head: buffer.subarray(0, bytesRead), size: (await file.stat()).size }
}

/** Refuses by the first 4 kB and the length what no process needs to be asked about; rejects when a path cannot be read. */
export async function lookAhead(source: PictureSource): Promise<RefusedPicture | undefined> {
  const { head, size } = await startOf(source)
  const kind = kindOfHead(head)
  if (kind === 'svg') return refused('svg-not-taken')
  if (!kind) return refused('not-a-picture')
  return size > limits.bytes
    ? refused('too-many-pixels', { found: kind, detail: `${size} bytes` })
    : undefined
}
