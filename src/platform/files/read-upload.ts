import busboy from 'busboy'
import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { Refusal } from '#kit/refusal.ts'
import { nfc } from '#kit/vietnamese/index.ts'
import { fileRefusal, refuseFile } from './refuse-file.ts'
import { bodyOf, checkAnnouncedSize, uploadLimits, type UploadLimits } from './upload-body.ts'

export type UploadPart =
  | { readonly kind: 'field'; readonly field: string; readonly value: string }
  /** `content` must be read before the next part is asked for; what is left is thrown away. */
  | {
      readonly kind: 'file'
      readonly field: string
      readonly name: string
      readonly content: AsyncIterable<Uint8Array>
    }

const maxFieldName = 200

function openForm(request: Request, limits: UploadLimits): busboy.Busboy {
  try {
    return busboy({
      headers: { 'content-type': request.headers.get('content-type') ?? '' },
      defParamCharset: 'utf8',
      preservePath: true,
      limits: {
        fieldSize: limits.maxFieldBytes,
        fields: limits.maxFields,
        files: limits.maxFiles,
        parts: limits.maxFields + limits.maxFiles,
        headerPairs: 20,
      },
    })
  } catch {
    return refuseFile('files.upload-not-form')
  }
}

/** What busboy tells, in order, for one reader; ends with a refusal or without. */
class PartQueue {
  readonly #parts: UploadPart[] = []
  #ended = false
  #failure: Refusal | undefined
  #wake = Promise.withResolvers<void>()

  push(part: UploadPart): void {
    this.#parts.push(part)
    this.#wake.resolve()
  }
  end(failure?: unknown): void {
    if (this.#ended) return
    this.#ended = true
    if (failure !== undefined)
      this.#failure = failure instanceof Refusal ? failure : fileRefusal('files.upload-broken')
    this.#wake.resolve()
  }
  get failure(): Refusal {
    return this.#failure ?? fileRefusal('files.upload-broken')
  }
  async next(): Promise<UploadPart | undefined> {
    while (this.#parts.length === 0 && !this.#ended) {
      await this.#wake.promise
      this.#wake = Promise.withResolvers<void>()
    }
    if (this.#failure && this.#parts.length === 0) throw this.#failure
    return this.#parts.shift()
  }
}

/** The bytes of one file part; a cut upload becomes a refusal, an early stop leaves the rest to be thrown away. */
async function* contentOf(stream: Readable, queue: PartQueue): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of stream.iterator({ destroyOnReturn: false })) yield chunk as Uint8Array
  } catch {
    await new Promise(setImmediate) // busboy tells the part first and the form after; the form knows the reason
    throw queue.failure
  }
}

function listen(form: busboy.Busboy, queue: PartQueue, streams: Map<UploadPart, Readable>): void {
  form.on('field', (field, value, { valueTruncated }) => {
    if (valueTruncated || !field || field.length > maxFieldName) queue.end(fileRefusal('files.upload-fields'))
    else queue.push({ kind: 'field', field: field.normalize('NFC'), value: nfc(value, { multiline: true }) })
  })
  form.on('file', (field, stream, { filename }) => {
    stream.on('error', () => {}) // told to whoever reads the content
    const name = (filename ?? '').normalize('NFC')
    const content = contentOf(stream, queue)
    const part: UploadPart = { kind: 'file', field: (field ?? '').normalize('NFC'), name, content }
    streams.set(part, stream)
    stream.on('close', () => streams.delete(part))
    if (part.field.length > maxFieldName) queue.end(fileRefusal('files.upload-fields'))
    else queue.push(part)
  })
  for (const limit of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const) {
    form.on(limit, () => queue.end(fileRefusal('files.upload-fields')))
  }
  form.on('error', (fault) => queue.end(fault))
  form.on('close', () => queue.end())
}

/**
 * Reads a multipart form part by part as it arrives, nothing resident: fields clean as those of every form, file names in NFC, files as streams. Refuses an
 * announced oversize before reading, and anything cut, malformed, silent or too much as it happens.
 */
export async function* readUpload(
  request: Request,
  limits: UploadLimits = uploadLimits,
): AsyncGenerator<UploadPart> {
  checkAnnouncedSize(request, limits.maxBytes)
  const form = openForm(request, limits)
  const queue = new PartQueue()
  const streams = new Map<UploadPart, Readable>()
  listen(form, queue, streams)
  const stop = new AbortController()
  const body = bodyOf(request, limits)
  const feeding = (async () => {
    try {
      for await (const chunk of body)
        if (!form.write(chunk)) await once(form, 'drain', { signal: stop.signal })
      form.end()
    } catch (fault) {
      queue.end(fault)
      for (const stream of streams.values()) stream.destroy(queue.failure)
    }
  })()
  try {
    for (let part = await queue.next(); part; part = await queue.next()) {
      yield part
      if (part.kind === 'file') streams.get(part)?.resume()
    }
  } finally {
    stop.abort()
    form.destroy()
    for (const stream of streams.values()) stream.destroy()
    await Promise.race([feeding, body.return(undefined)])
  }
}
