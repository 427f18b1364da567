import type { Id } from '#kit/ids.ts'
import { Refusal, type Verdict, reason, refuse } from '#kit/refusal.ts'
import { filePolicies, readUpload } from '#platform/files/index.ts'
import type { Values, Visit } from '#platform/web/index.ts'
import { keepMedia } from '../../acts/media/keep-media.ts'
import type { MediaId } from '../../media.ts'
import { lookAtMedia } from '../../outside/media/look-at-media.ts'
import { wordsOfFile } from '../../rules/media/words-of-file.ts'

export type TakenMedia = {
  readonly kept: readonly MediaId[]
  /** Files that were not taken, each with every reason. */
  readonly refused: readonly { readonly name: string; readonly reasons: Verdict }[]
  readonly fields: Values
}

/**
 * Takes a form of files into the library of an authority, file by file as they arrive: what is refused keeps none of the others back. Refuses
 * 403 a form that is not of this site, and what breaks off.
 */
export async function takeMedia(visit: Visit, authorityId: Id<'authority'>): Promise<TakenMedia> {
  const fields: Record<string, string> = {}
  const kept: MediaId[] = []
  const refused: { name: string; reasons: Verdict }[] = []
  for await (const part of readUpload(visit.request)) {
    if (part.kind === 'field') {
      fields[part.field] = part.value
      continue
    }
    if (!visit.isOwnForm(fields['csrf'])) refuse(403, reason('web.form-expired'))
    if (part.name === '') continue
    try {
      const file = await visit.files.keep(part.content, { name: part.name, policy: filePolicies.media })
      const { kind, facts } = await lookAtMedia(visit.files, file)
      const words = { ...wordsOfFile(file.name), credit: (fields['credit'] ?? '').trim().slice(0, 190) }
      kept.push(await visit.act(keepMedia, { authorityId, kept: file, kind, facts, words }))
    } catch (fault) {
      if (!(fault instanceof Refusal) || fault.reasons.some(({ code }) => code.startsWith('files.upload-')))
        throw fault
      refused.push({ name: part.name, reasons: fault.reasons })
    }
  }
  if (!visit.isOwnForm(fields['csrf'])) refuse(403, reason('web.form-expired'))
  return { kept, refused, fields }
}
