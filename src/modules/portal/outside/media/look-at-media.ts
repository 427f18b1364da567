import { reason, refuse } from '#kit/refusal.ts'
import { type FileKind, type Files, type Kept, localCopy, recordingFacts } from '#platform/files/index.ts'
import { examinePicture, pictureLimits, type RefusedPicture } from '#platform/pictures/index.ts'
import type { Media, MediaKind } from '../../media.ts'

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

export type MediaFacts = Partial<Pick<Media, 'width' | 'height' | 'seconds' | 'animated'>>

async function factsOf({ store }: Files, kept: Kept, kind: MediaKind): Promise<MediaFacts> {
  if (kind === 'video' || kind === 'audio') {
    const { seconds, width, height } = await recordingFacts(store, kept)
    return { seconds: seconds ?? null, width: width ?? null, height: height ?? null }
  }
  if (kind !== 'picture') return {}
  await using copy = await localCopy(store, kept.hash)
  const seen = await examinePicture(copy.path)
  return seen.outcome === 'refused' ? refuse(422, refusalOf(seen)) : seen
}

/** What a kept file is to the library; refuses (422) a picture that cannot be shown. */
export async function lookAtMedia(
  files: Files,
  kept: Kept,
): Promise<{ readonly kind: MediaKind; readonly facts: MediaFacts }> {
  const kind = kindOf(kept.kind)
  return { kind, facts: await factsOf(files, kept, kind) }
}
