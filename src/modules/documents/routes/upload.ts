import { Refusal, reason, refuse } from '#kit/refusal.ts'
import { filePolicies, type Kept, keepUpload, uploadLimits } from '#platform/files/index.ts'
import type { Values, Visit } from '#platform/web/index.ts'

/** Body of an upload that brings papers. */
export const uploadBytes = uploadLimits.maxBytes

export type Uploaded = {
  readonly values: Values
  readonly files: readonly { readonly field: string; readonly kept: Kept }[]
  /** Why a file was not taken; what was typed is still there. */
  readonly refusal?: Refusal
}

/** Takes a form with files in, for routes with `rawBody`: the fields as typed, the files kept. Refuses 403 a form that is not of this site. */
export async function takeUpload(visit: Visit): Promise<Uploaded> {
  let seen: Values = {}
  const admit = (fields: Values) => {
    seen = { ...fields }
    const token = Array.isArray(fields.csrf) ? '' : fields.csrf
    if (!visit.isOwnForm(token)) refuse(403, reason('web.form-expired'))
  }
  try {
    const { fields, files } = await keepUpload(visit.files, visit.request, {
      policy: filePolicies.documents,
      admit,
    })
    return { values: fields, files }
  } catch (fault) {
    if (!(fault instanceof Refusal) || fault.reasons.some(({ code }) => code === 'web.form-expired'))
      throw fault
    return { values: seen, files: [], refusal: fault }
  }
}
