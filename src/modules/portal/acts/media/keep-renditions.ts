import type { Id } from '#kit/ids.ts'
import type { Tx } from '#platform/database/index.ts'
import { attach, type Kept } from '#platform/files/index.ts'
import { mediaMoved } from '../../events.ts'
import type { MediaId, Rendition, VariantFormat } from '../../media.ts'
import { newKey } from '../../rules/media/key.ts'
import { renditionOf } from '../../rules/media/rendition.ts'
import { isShown } from '../../store/media/edition-media.ts'
import { lockMedia, updateRenditions } from '../../store/media/media.ts'
import { insertVariants, type NewVariant } from '../../store/media/variants.ts'
import { inAuthority } from '../in-authority.ts'

export type MadeVariant = {
  readonly kept: Kept
  readonly format: VariantFormat
  readonly width: number
  readonly height: number
}

export type KeepRenditions = {
  readonly mediaId: MediaId
  readonly authorityId: Id<'authority'>
  /** Left as it is where absent. */
  readonly whole?: readonly MadeVariant[]
  readonly banner?: readonly MadeVariant[]
  readonly failed?: string
}

/** Keeps what Krông made of a picture, or why it could make nothing; pages that show it are made anew. */
export async function keepRenditions(
  tx: Tx,
  { mediaId, authorityId, failed, ...made }: KeepRenditions,
): Promise<void> {
  const there = inAuthority(tx, authorityId)
  const media = await lockMedia(there, mediaId)

  async function keep(variants: readonly MadeVariant[] | undefined, before: Rendition | null) {
    if (!variants || variants.length === 0) return before
    const key = newKey()
    const rows: NewVariant[] = []
    for (const { kept, format, width, height } of variants)
      rows.push({ key, format, width, height, fileId: await attach(there, kept), hash: kept.hash, size: kept.size }) // prettier-ignore
    await insertVariants(there, media, rows)
    return renditionOf(key, rows)
  }
  // Two jobs over one picture: the first one's addresses stay.
  const whole = media.whole ?? (await keep(made.whole, null))
  const banner = await keep(made.banner, media.banner)

  await updateRenditions(there, mediaId, { whole, banner, failed: failed ?? null })
  await there.announce(
    mediaMoved('media-ready', media, failed ? { failed } : { ready: true }, await isShown(there, mediaId)),
  )
}
