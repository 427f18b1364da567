import { fileRefusal, refuseFile, sayBytes } from './refuse-file.ts'

export type UploadLimits = {
  /** Bytes of the whole request. */
  readonly maxBytes: number
  readonly maxFiles: number
  readonly maxFields: number
  /** Bytes of one text field. */
  readonly maxFieldBytes: number
  /** Longest silence of the sender. */
  readonly idleMilliseconds: number
  /** Slowest pace, in bytes a second over the whole upload; asked after a minute. */
  readonly minPace: number
  readonly paceAfterMilliseconds: number
}

const MB = 1024 * 1024
export const uploadLimits: UploadLimits = {
  maxBytes: 200 * MB,
  maxFiles: 20,
  maxFields: 200,
  maxFieldBytes: MB,
  idleMilliseconds: 30_000,
  minPace: 500,
  paceAfterMilliseconds: 60_000,
}

/** Refuses (413) a request that announces more than `maxBytes`, before a byte of its body is read. */
export function checkAnnouncedSize(request: Request, maxBytes: number): void {
  const announced = request.headers.get('content-length')
  if (announced !== null && !(Number(announced) <= maxBytes)) {
    refuseFile('files.upload-too-large', { limit: sayBytes(maxBytes) })
  }
}

/** The body in pieces, refusing silence and more bytes than allowed (a body without announced length is counted as it comes). */
export async function* bodyOf(request: Request, limits: UploadLimits): AsyncGenerator<Uint8Array> {
  const { maxBytes, idleMilliseconds, minPace, paceAfterMilliseconds } = limits
  const started = performance.now()
  const reader = (request.body as ReadableStream<Uint8Array> | null)?.getReader()
  if (!reader) return
  let size = 0
  try {
    for (;;) {
      const { promise: silence, reject } = Promise.withResolvers<never>()
      const timer = setTimeout(() => reject(fileRefusal('files.upload-slow')), idleMilliseconds)
      const { done, value } = await Promise.race([reader.read(), silence]).finally(() => clearTimeout(timer))
      if (done) return
      size += value.byteLength
      if (size > maxBytes) throw fileRefusal('files.upload-too-large', { limit: sayBytes(maxBytes) })
      const elapsed = performance.now() - started
      if (elapsed > paceAfterMilliseconds && (size * 1000) / elapsed < minPace)
        throw fileRefusal('files.upload-slow')
      yield value
    }
  } finally {
    reader.cancel().catch(() => {}) // the sender is gone or no longer heard; nothing is left to do about it
  }
}
