import { nfc } from '#kit/vietnamese/index.ts'
import { reason, refuse } from '#kit/refusal.ts'

/** Reads a body of at most `limit` bytes; refuses a larger one at its announcement, before a byte of it is read (413). */
export async function readBody(request: Request, limit: number): Promise<Uint8Array> {
  refuseAnnounced(request, limit)
  if (!request.body) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body as ReadableStream<Uint8Array>) {
    size += chunk.length
    if (size > limit) refuse(413, reason('web.body-too-large', { limit: Math.round(limit / 1024) }))
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Refuses a request whose Content-Length is over the limit or not a number. */
export function refuseAnnounced(request: Request, limit: number): void {
  const announced = request.headers.get('content-length')
  if (announced !== null && !(Number(announced) <= limit)) {
    refuse(413, reason('web.body-too-large', { limit: Math.round(limit / 1024) }))
  }
}

/** The text fields of a form, clean and in NFC; repeated names become lists. Refuses other content types (415). */
export async function readFields(
  request: Request,
  limit: number,
): Promise<Record<string, string | string[]>> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  const body = await readBody(request, limit)
  if (type === 'application/x-www-form-urlencoded')
    return gather(new URLSearchParams(Buffer.from(body).toString('utf8')))
  if (type === 'multipart/form-data') return gather(await parseMultipart(request, body))
  return refuse(415, reason('web.wrong-content-type'))
}

async function parseMultipart(
  request: Request,
  body: Uint8Array,
): Promise<Iterable<[string, FormDataEntryValue]>> {
  try {
    const copy = new Response(new Uint8Array(body), {
      headers: { 'content-type': request.headers.get('content-type') ?? '' },
    })
    return await copy.formData()
  } catch {
    return refuse(422, reason('web.broken-form'))
  }
}

function gather(entries: Iterable<[string, FormDataEntryValue]>): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = Object.create(null)
  for (const [name, entry] of entries) {
    if (typeof entry !== 'string') continue
    const value = nfc(entry, { multiline: true })
    const before = fields[name]
    if (before === undefined) fields[name] = value
    else if (typeof before === 'string') fields[name] = [before, value]
    // Added to, not copied: a name may come half a million times in a megabyte.
    else before.push(value)
  }
  return fields
}
