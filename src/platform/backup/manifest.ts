/** A part of a backup as it lies in its folder: size in bytes and SHA-256 of exactly those bytes. */
export type Part = { readonly file: string; readonly size: number; readonly sha256: string }

/** One table of a backup: its COPY text, gzip. */
export type TableCopy = Part & {
  readonly schema: string
  readonly table: string
  readonly columns: readonly string[]
  readonly rows: number
}

/** A kept file of a backup; its name is its SHA-256. */
export type BlobCopy = { readonly hash: string; readonly size: number }

/** The table of contents of a backup folder (`manifest.json`), written last and signed by the instance's key (`manifest.sig`). */
export type Manifest = {
  readonly format: 'krong-backup-1'
  readonly takenAt: string
  readonly migrations: readonly {
    readonly module: string
    readonly name: string
    readonly checksum: string
  }[]
  /** In an order in which foreign keys hold. */
  readonly tables: readonly TableCopy[]
  readonly sequences: readonly { readonly name: string; readonly value: string }[]
  readonly blobs: readonly BlobCopy[]
  /** The instance's keys; they may be kept apart from the folder. */
  readonly secrets: readonly Part[]
  readonly keyId: string
  /** Public half of the key that signed (SPKI, base64): says whether anything changed; who signed is told by `keyId`. */
  readonly publicKey: string
}

export const manifestFile = 'manifest.json'
export const signatureFile = 'manifest.sig'

/** Where a kept file lies inside a backup folder. */
export const blobPath = (hash: string) => `blobs/${hash.slice(0, 2)}/${hash}`

/** Every part of a backup by file, hash and size, the secrets last. */
export function partsOf({ tables, blobs, secrets }: Manifest): Part[] {
  const kept = blobs.map(({ hash, size }) => ({ file: blobPath(hash), size, sha256: hash }))
  return [...tables, ...kept, ...secrets]
}
