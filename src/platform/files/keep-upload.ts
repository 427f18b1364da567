import type { Files } from './create-files.ts'
import type { Kept } from './kept.ts'
import type { FilePolicy } from './policies.ts'
import { readUpload } from './read-upload.ts'
import { uploadLimits, type UploadLimits } from './upload-body.ts'

export type KeptUpload = {
  /** Text fields by name; of repeated names, all values in order. */
  readonly fields: Readonly<Record<string, string | string[]>>
  readonly files: readonly { readonly field: string; readonly kept: Kept }[]
}

/**
 * Takes in a whole upload form: fields gathered, files kept one after the other. `admit` sees the fields that came before the
 * first file and refuses the rest by throwing (the form's token belongs there); it sees them too where the form is refused before
 * its first file, so that what was typed can be kept. Empty file inputs are left out.
 */
export async function keepUpload(
  files: Files,
  request: Request,
  options: {
    readonly policy: FilePolicy
    readonly admit?: (fields: KeptUpload['fields']) => void | Promise<void>
    readonly limits?: UploadLimits
  },
): Promise<KeptUpload> {
  const { policy, admit, limits = uploadLimits } = options
  const fields: Record<string, string | string[]> = Object.create(null)
  const kept: { field: string; kept: Kept }[] = []
  let asked = false
  const ask = async () => {
    if (asked) return
    asked = true
    await admit?.(fields)
  }
  try {
    for await (const part of readUpload(request, limits)) {
      if (part.kind === 'field') {
        const before = fields[part.field]
        fields[part.field] = before === undefined ? part.value : [before, part.value].flat()
        continue
      }
      await ask()
      if (part.name === '') continue // a file input left empty
      kept.push({ field: part.field, kept: await files.keep(part.content, { name: part.name, policy }) })
    }
  } catch (fault) {
    // Refused before a single field was read, a form has no token to be asked for.
    if (Object.keys(fields).length > 0) await ask()
    throw fault
  }
  await ask()
  return { fields, files: kept }
}
