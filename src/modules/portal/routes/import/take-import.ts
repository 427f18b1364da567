import { reason, refuse } from '#kit/refusal.ts'
import { filePolicies, type Kept, readUpload, uploadLimits } from '#platform/files/index.ts'
import type { Visit } from '#platform/web/index.ts'

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text)
}

/** An old site with its pictures is larger than what else is brought. */
export const importLimits = { ...uploadLimits, maxBytes: filePolicies.oldSites.maxBytes }

/** Told by a stricter reader of what it is; nobody is ever sent it. */
const as = (name: string) => ({ name, kind: 'txt' as const, maxBytes: importLimits.maxBytes })

/** Takes the file of the form, or what was pasted into it, and writes what was typed into `fields`, also where it refuses then; refuses 403 a form that is not of this site. */
export async function takeImport(visit: Visit, fields: Record<string, string>): Promise<Kept | undefined> {
  let kept: Kept | undefined
  for await (const part of readUpload(visit.request, importLimits)) {
    if (part.kind === 'field') {
      fields[part.field] = part.value
      continue
    }
    if (!visit.isOwnForm(fields['csrf'])) refuse(403, reason('web.form-expired'))
    if (part.name !== '' && !kept) kept = await visit.files.layDown(part.content, as(part.name))
  }
  if (!visit.isOwnForm(fields['csrf'])) refuse(403, reason('web.form-expired'))
  const pasted = fields['pasted'] ?? ''
  if (!kept && pasted.trim() !== '') kept = await visit.files.layDown(bytesOf(pasted), as('noi-dung-dan.txt'))
  return kept
}
