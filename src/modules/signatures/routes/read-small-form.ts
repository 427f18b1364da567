import { reason, refuse } from '#kit/refusal.ts'
import { readUpload, uploadLimits } from '#platform/files/index.ts'
import type { Visit } from '#platform/web/index.ts'

export type SmallForm = {
  readonly fields: Readonly<Record<string, string>>
  readonly file?: { readonly name: string; readonly bytes: Uint8Array }
}

/** A form with one small file, read into memory; nothing of it touches a disk. Refuses what is too large or comes from another site. */
export async function readSmallForm(visit: Visit, maxBytes: number): Promise<SmallForm> {
  const limits = { ...uploadLimits, maxBytes: maxBytes + 64 * 1024, maxFiles: 1, maxFields: 20 }
  const fields: Record<string, string> = {}
  let file: SmallForm['file']
  const check = () => visit.isOwnForm(fields.csrf ?? '') || refuse(403, reason('web.form-expired'))
  for await (const part of readUpload(visit.request, limits)) {
    if (part.kind === 'field') {
      fields[part.field] = part.value
      continue
    }
    check()
    const pieces: Uint8Array[] = []
    for await (const piece of part.content) pieces.push(piece)
    if (part.name !== '') file = { name: part.name.slice(-200), bytes: Buffer.concat(pieces) }
  }
  check()
  return { fields, ...(file ? { file } : {}) }
}
