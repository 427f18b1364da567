import { readFile } from 'node:fs/promises'
import { decode } from './decode.ts'
import { encode } from './encode.ts'
import { areaOf } from './frame.ts'
import { isDrawn, placeColourOf, showsThrough } from './pixels.ts'
import { type MadeVariants, type Picture, refused } from './picture.ts'
import { type Header, readHeader } from './read-header.ts'
import type { Answer, Task, VariantsTask } from './task.ts'
import { variantSizes } from './variant-sizes.ts'

/** Wide enough that a hole of a hundredth of the picture is seen. */
const glance = 256

async function examine(bytes: Buffer, header: Header, task: Task): Promise<Picture> {
  const { format, width, height, animated } = header
  const area = { left: 0, top: 0, width, height }
  const scale = Math.min(1, glance / Math.max(width, height))
  const size = {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  }
  const pixels = await decode(bytes, header, { ...task, area, size })
  const seen = { hasAlpha: header.alphaChannel && showsThrough(pixels), placeColour: placeColourOf(pixels) }
  return { outcome: 'taken', format, width, height, animated, ...seen }
}

async function makeVariants(bytes: Buffer, header: Header, task: VariantsTask): Promise<MadeVariants> {
  const area = areaOf(task.frame, header)
  const sizes = variantSizes(area, task.widths, task.frame)
  const pixels = await decode(bytes, header, { ...task, area, size: sizes.at(-1)! })
  const looks = { hasAlpha: showsThrough(pixels), isDrawing: isDrawn(pixels) }
  const variants = await encode(pixels, { sizes, formats: task.formats, looks })
  return { outcome: 'made', variants, ...looks, placeColour: placeColourOf(pixels) }
}

/** Does one piece of work on other people's bytes; whatever goes wrong with them is an answer. Throws only when a path cannot be read. */
export async function doTask(task: Task): Promise<Answer> {
  const { source } = task
  const bytes = typeof source === 'string' ? await readFile(source) : Buffer.from(source.buffer, source.byteOffset, source.byteLength) // prettier-ignore
  try {
    const header = await readHeader(bytes, task)
    if (header.outcome === 'refused') return header
    return await (task.kind === 'examine' ? examine(bytes, header, task) : makeVariants(bytes, header, task))
  } catch (fault) {
    return refused('damaged', { detail: String(fault).slice(0, 400) })
  }
}
