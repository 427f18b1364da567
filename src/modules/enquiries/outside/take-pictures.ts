import { Refusal, reason, refuse } from '#kit/refusal.ts'
import { type Files, readUpload, uploadLimits } from '#platform/files/index.ts'
import { makeVariants } from '#platform/pictures/index.ts'

const MB = 1024 * 1024
const mostBytes = 20 * MB
/** How many photographs come with one form. */
export const mostPictures = 3
/** Body limit for routes that take photographs. */
export const picturesLimit = mostPictures * mostBytes + MB

type Kept = Awaited<ReturnType<Files['layDown']>>

/** A form with photographs: its fields as typed, the photographs made anew from their pixels, or why one was not taken. */
export type PicturesForm = {
  readonly values: Record<string, string | string[]>
  readonly pictures: readonly { readonly kept: Kept; readonly width: number; readonly height: number }[]
  readonly refusal?: Refusal
}

async function bytesOf(content: AsyncIterable<Uint8Array>): Promise<Uint8Array | undefined> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of content) {
    size += piece.length
    if (size > mostBytes) return undefined
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** Makes one picture of a photograph that somebody sent: its pixels alone, upright, 1,280 wide at most; nothing of where and with what it was taken. */
async function makeAnew(files: Files, name: string, bytes: Uint8Array | undefined) {
  const notTaken = () => refuse(422, reason('enquiries.picture-refused', { name: name.slice(0, 60) }))
  if (!bytes || bytes.length === 0) return notTaken()
  const made = await makeVariants(bytes, {
    widths: [1280],
    formats: ['jpeg'],
    pixels: 50_000_000,
    milliseconds: 30_000,
  })
  const variant = made.outcome === 'made' ? made.variants.at(-1) : undefined
  if (!variant || (variant.format !== 'jpeg' && variant.format !== 'png')) return notTaken()
  const kept = await files.layDown(once(variant.bytes), {
    name: `anh.${variant.format}`,
    kind: variant.format,
    maxBytes: mostBytes,
  })
  return { kept, width: variant.width, height: variant.height }
}

/**
 * Reads a form that carries photographs, for routes with `rawBody`; `admit` sees the fields before the first of them and throws where the form is
 * not of this site. What is no photograph comes back as `refusal`, beside what was typed.
 */
export async function takePictures(
  files: Files,
  request: Request,
  admit: (csrf: string | string[] | undefined) => void,
): Promise<PicturesForm> {
  const values: Record<string, string | string[]> = Object.create(null)
  const pictures: PicturesForm['pictures'][number][] = []
  let refusal: Refusal | undefined
  const limits = { ...uploadLimits, maxBytes: picturesLimit, maxFiles: mostPictures, maxFields: 40 }
  for await (const part of readUpload(request, limits)) {
    if (part.kind === 'field') {
      const before = values[part.field]
      values[part.field] = before === undefined ? part.value : [before, part.value].flat()
    } else if (part.name !== '') {
      admit(values['csrf'])
      try {
        if (!refusal) pictures.push(await makeAnew(files, part.name, await bytesOf(part.content)))
      } catch (fault) {
        if (!(fault instanceof Refusal)) throw fault
        refusal = fault
      }
    }
  }
  admit(values['csrf'])
  return { values, pictures, ...(refusal ? { refusal } : {}) }
}
