import type { Id } from '#kit/ids.ts'
import { type FileKind, type Hash, localCopy } from '#platform/files/index.ts'
import type { TaskRun } from '#platform/jobs/index.ts'
import {
  makeBanner,
  makeVariants,
  type MadeVariants,
  type RefusedPicture,
  usualVariants,
} from '#platform/pictures/index.ts'
import { keepRenditions, type MadeVariant } from '../acts/media/keep-renditions.ts'
import type { MediaId } from '../media.ts'
import { getMedia } from '../store/media/media.ts'

/** The narrowest is for emblems and thumbnails. */
const wholeWidths = [160, ...usualVariants.widths]
const mostBytes = 50 * 1024 * 1024

async function layDown(
  { files }: TaskRun,
  made: MadeVariants | RefusedPicture | undefined,
): Promise<MadeVariant[] | undefined> {
  if (made?.outcome !== 'made') return undefined
  const kept: MadeVariant[] = []
  for (const { format, width, height, bytes } of made.variants) {
    const as = { name: `${width}.${format}`, kind: format satisfies FileKind, maxBytes: mostBytes }
    async function* whole() {
      yield bytes
    }
    kept.push({ format, width, height, kept: await files.layDown(whole(), as) })
  }
  return kept
}

/** Makes what browsers are offered of a picture: the whole in several widths, and its cut at 16:9 around the place of the eye. */
export async function makeRenditions(
  run: TaskRun,
  { mediaId, authorityId }: { readonly mediaId: MediaId; readonly authorityId: Id<'authority'> },
  { recut }: { readonly recut: boolean },
): Promise<void> {
  const media = await run.read((reader) => getMedia(reader, mediaId))
  if (media.kind !== 'picture') return
  await using copy = await localCopy(run.files.store, media.hash as Hash)
  const focus = { x: media.focus.x / 1000, y: media.focus.y / 1000 }
  const whole = media.whole ? undefined : await makeVariants(copy.path, { widths: wholeWidths })
  const broken = whole?.outcome === 'refused' ? whole : undefined
  const banner =
    broken || (media.banner && !recut)
      ? undefined
      : await makeBanner(copy.path, { focus, widths: [320, 640, 960, 1280] })
  const failed = broken ?? (banner?.outcome === 'refused' ? banner : undefined)
  if (failed) run.log.warn('a picture could not be made ready', { media: mediaId, code: failed.code })
  const [wholeKept, bannerKept] = [await layDown(run, whole), await layDown(run, banner)]
  if (!wholeKept && !bannerKept && !failed) return
  await run.act(keepRenditions, {
    mediaId,
    authorityId,
    ...(wholeKept ? { whole: wholeKept } : {}),
    ...(bannerKept ? { banner: bannerKept } : {}),
    ...(failed ? { failed: failed.code } : {}),
  })
}
