import { SignerUnavailable } from '#kit/cms/index.ts'
import { readUpload, uploadLimits } from '#platform/files/index.ts'

/** A signed file as the program brought it. */
export type SignedUpload = {
  readonly name: string
  readonly bytes: Uint8Array
  /** What was given along with the question. */
  readonly notes: Readonly<Record<string, string>>
}

const room = 64 * 1024

/** Most bytes that a signature with its pictures, its chain and its time stamp adds to a file. */
const mostAdded = 8 * 1024 * 1024

async function whole(content: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of content) {
    size += part.length
    if (size > most) throw new SignerUnavailable('desktop-file-changed')
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** Whether a file is another with something added behind, which is how a PDF is signed (ISO 32000-2, clause 7.5.6). */
export function extendsFile(original: Uint8Array, signed: Uint8Array): boolean {
  return (
    signed.length > original.length && Buffer.compare(signed.subarray(0, original.length), original) === 0
  )
}

/**
 * The file that the program brought: exactly the one that was handed out, byte for byte, and something behind it. Whether what stands behind is a
 * good signature of the right person is for kit/pades to say. Throws SignerUnavailable `desktop-file-missing`, `desktop-file-unsigned` or
 * `desktop-file-changed`; Refusal where the form itself is broken.
 */
export async function takeSignedUpload(request: Request, handedOut: Uint8Array): Promise<SignedUpload> {
  const most = handedOut.length + mostAdded
  const limits = { ...uploadLimits, maxBytes: most + room, maxFiles: 1, maxFields: 20, maxFieldBytes: 4096 }
  const notes: Record<string, string> = Object.create(null) as Record<string, string>
  let found: { readonly name: string; readonly bytes: Uint8Array } | undefined
  // The field's name is `uploadfile` in most of what was seen; there is one file whatever it is called.
  for await (const part of readUpload(request, limits)) {
    if (part.kind === 'field') notes[part.field] = part.value
    else found = { name: part.name, bytes: await whole(part.content, most) }
  }
  if (!found) throw new SignerUnavailable('desktop-file-missing')
  if (Buffer.compare(found.bytes, handedOut) === 0) throw new SignerUnavailable('desktop-file-unsigned')
  if (!extendsFile(handedOut, found.bytes)) throw new SignerUnavailable('desktop-file-changed')
  return { ...found, notes: { ...notes } }
}
