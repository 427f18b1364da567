import type { Id } from '#kit/ids.ts'
import { Refusal, type Verdict, reason, refuse } from '#kit/refusal.ts'
import {
  type FileKind,
  filePolicies,
  type Kept,
  localCopy,
  readUpload,
  recordingFacts,
} from '#platform/files/index.ts'
import { examinePicture, pictureLimits, type RefusedPicture } from '#platform/pictures/index.ts'
import type { Values, Visit } from '#platform/web/index.ts'
import { keepMedia } from '../../acts/media/keep-media.ts'
import type { Media, MediaId, MediaKind } from '../../media.ts'

const kindOf = (kind: FileKind): MediaKind => {
  if (['jpeg', 'png', 'webp', 'avif', 'gif'].includes(kind)) return 'picture'
  if (kind === 'mp4') return 'video'
  if (kind === 'vtt') return 'captions'
  return ['mp3', 'm4a', 'ogg'].includes(kind) ? 'audio' : 'file'
}

const limits = {
  'too-many-pixels': pictureLimits.pixels / 1_000_000,
  'too-large-side': pictureLimits.side,
} as const

const refusalOf = ({ code }: RefusedPicture) => {
  const limit = code in limits ? limits[code as keyof typeof limits] : undefined
  return reason(`portal.picture-${code}`, limit === undefined ? undefined : { limit })
}

type Facts = Partial<Pick<Media, 'width' | 'height' | 'seconds' | 'animated'>>

/** What a kept file is; refuses (422) a picture that cannot be shown. */
async function look(visit: Visit, kept: Kept, kind: MediaKind): Promise<Facts> {
  if (kind === 'video' || kind === 'audio') {
    const { seconds, width, height } = await recordingFacts(visit.files.store, kept)
    return { seconds: seconds ?? null, width: width ?? null, height: height ?? null }
  }
  if (kind !== 'picture') return {}
  await using copy = await localCopy(visit.files.store, kept.hash)
  const seen = await examinePicture(copy.path)
  return seen.outcome === 'refused' ? refuse(422, refusalOf(seen)) : seen
}

const nameOf = (fileName: string) =>
  fileName
    .replace(/\.[^.]{1,16}$/, '')
    .replaceAll(/[_-]+/g, ' ')
    .trim()
const cameraName = /^(?:img|dsc[nf]?|image|photo|screenshot|z|vid|pxl)[\s_-]*\d/i

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
      const kind = kindOf(file.kind)
      const facts = await look(visit, file, kind)
      const name = nameOf(file.name)
      const words = {
        name: (name !== '' && !cameraName.test(name) ? name : file.name).slice(0, 190),
        alt: '',
        decorative: false,
        caption: '',
        credit: (fields['credit'] ?? '').trim().slice(0, 190),
        language: 'vi',
        consent: '',
        place: '',
      } as const
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
