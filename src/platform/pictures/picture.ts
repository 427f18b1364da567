/** How far one picture may go. */
export const limits = {
  /** Width times height, as the header tells them. */
  pixels: 60_000_000,
  /** AVIF is decoded whole: 40 million pixels took 820 MB beside the 1,500 that a process has, 60 million too much. */
  pixelsOfAvif: 30_000_000,
  /** The most that WebP can hold; the panoramas of telephones stay below. */
  side: 16_383,
  /** Only the first frame is read, but each frame costs the reader of the header something. */
  frames: 1_000,
  /** A file is read whole before it is looked at. */
  bytes: 100_000_000,
  milliseconds: 60_000,
  /** Pixels of one variant; a tall picture gets narrower variants instead of higher ones. */
  variantPixels: 7_000_000,
  /** Pictures that are worked on at once, each in a process of its own. */
  processes: 2,
  /** What a process has seen ends with it after so many pictures. */
  picturesOfProcess: 20,
  /** All writable memory of one process where the system can bound it, in megabytes. */
  memory: 1_500,
} as const

/** A path, or the bytes themselves; a path is read by the process that does the work. */
export type PictureSource = string | Uint8Array

export type PictureFormat = 'jpeg' | 'png' | 'webp' | 'gif' | 'avif' | 'heic'

/** A picture that can be shown. */
export type Picture = {
  readonly outcome: 'taken'
  readonly format: PictureFormat
  /** In pixels, standing upright. */
  readonly width: number
  readonly height: number
  /** More than one frame; only the first is ever shown. */
  readonly animated: boolean
  /** Something of what lies below shows through. */
  readonly hasAlpha: boolean
  /** The average of what is seen, `#rrggbb`. */
  readonly placeColour: string
}

export type PictureRefusal =
  | 'not-a-picture'
  | 'too-many-pixels'
  | 'too-large-side'
  | 'damaged'
  /** Its process took too long or died: that may be the picture, or a busy machine. */
  | 'unfinished'
  | 'svg-not-taken'

/** A file that is not taken, and why. */
export type RefusedPicture = {
  readonly outcome: 'refused'
  readonly code: PictureRefusal
  /** What the file says it is, where that can be told. */
  readonly found?: PictureFormat
  /** For the log, in English. */
  readonly detail?: string
}

export type VariantFormat = 'avif' | 'webp' | 'jpeg' | 'png'

/** One file to be sent to a browser: nothing but pixels in sRGB. */
export type Variant = {
  readonly format: VariantFormat
  readonly width: number
  readonly height: number
  readonly bytes: Buffer
  /** In bytes. */
  readonly size: number
}

/** What became of a picture, narrowest variants first and each width in the order of the formats asked. */
export type MadeVariants = {
  readonly outcome: 'made'
  readonly variants: readonly Variant[]
  readonly hasAlpha: boolean
  /** Few colours and sharp edges: a screen, a diagram, a sign. */
  readonly isDrawing: boolean
  /** The average of what is seen, `#rrggbb`. */
  readonly placeColour: string
}

/** Refuses a picture; `detail` is for the log. */
export function refused(
  code: PictureRefusal,
  more: Pick<RefusedPicture, 'found' | 'detail'> = {},
): RefusedPicture {
  return { outcome: 'refused', code, ...more }
}
