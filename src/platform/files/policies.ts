import type { FileKind, Trait } from './kinds.ts'

const MB = 1024 * 1024

/** How far an archive may unfold before it is refused. Sizes in bytes. */
export type ZipLimits = {
  readonly maxEntries: number
  /** Sum of everything unfolded, nested archives included. */
  readonly maxBytes: number
  /** Unfolded to packed size of one entry; asked only of entries above `ratioFrom`. */
  readonly maxRatio: number
  readonly ratioFrom: number
  /** Archives inside archives: 0 allows none. */
  readonly maxNesting: number
  readonly milliseconds: number
  /** Names that differ in capitals only are two, as on the machines of old sites; else such an archive is refused. */
  readonly capitalsTell?: true
}

/** What may be uploaded somewhere: data, so that it can be read, listed and tested. */
export type FilePolicy = {
  readonly name: string
  readonly kinds: readonly FileKind[]
  readonly maxBytes: number
  readonly maxPixels: number
  readonly refusedTraits: readonly Trait[]
  readonly zip: ZipLimits
}

const zip: ZipLimits = {
  maxEntries: 5_000,
  maxBytes: 400 * MB,
  maxRatio: 200,
  ratioFrom: 20 * MB,
  maxNesting: 2,
  milliseconds: 2_000,
}

/** Official papers and their annexes. */
export const documents: FilePolicy = {
  name: 'documents',
  kinds: ['pdf', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'png', 'jpeg', 'tiff', 'zip', 'txt', 'csv', 'xml'],
  maxBytes: 100 * MB,
  maxPixels: 150_000_000,
  refusedTraits: [],
  zip,
}

/** Logos, portraits, photographs on pages. */
export const images: FilePolicy = {
  name: 'images',
  kinds: ['png', 'jpeg', 'webp'],
  maxBytes: 20 * MB,
  maxPixels: 50_000_000,
  refusedTraits: [],
  zip,
}

/** What editors put beside their words: pictures, recordings with their captions, papers to take away. */
export const media: FilePolicy = {
  name: 'media',
  kinds: ['jpeg', 'png', 'webp', 'avif', 'gif', 'mp4', 'mp3', 'm4a', 'ogg', 'vtt', 'pdf', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'zip', 'csv'], // prettier-ignore
  maxBytes: 200 * MB,
  maxPixels: 60_000_000,
  refusedTraits: ['pdf-launch', 'executable-inside'],
  zip,
}

/** Lists to be imported. */
export const tables: FilePolicy = {
  name: 'tables',
  kinds: ['xlsx', 'csv'],
  maxBytes: 20 * MB,
  maxPixels: 0,
  refusedTraits: ['encrypted'],
  zip: { ...zip, maxEntries: 2_000, maxBytes: 100 * MB, maxNesting: 1 },
}

/** An old site packed together: its database or its saved pages, beside the pictures and papers that these name. Each of those is judged by itself. */
export const oldSites: FilePolicy = {
  name: 'old-sites',
  kinds: ['zip'],
  maxBytes: 1024 * MB,
  maxPixels: 0,
  refusedTraits: [],
  zip: {
    ...zip,
    maxEntries: 60_000,
    maxBytes: 4096 * MB,
    maxNesting: 0,
    milliseconds: 300_000,
    capitalsTell: true,
  },
}

/** Every policy by name. */
export const filePolicies = { documents, images, media, tables, oldSites } as const
