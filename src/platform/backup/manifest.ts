/** One table of a backup: where its COPY text lies (gzip), how many rows, and the SHA-256 of the uncompressed text. */
export type TableCopy = {
  readonly schema: string
  readonly table: string
  readonly columns: readonly string[]
  readonly file: string
  readonly rows: number
  readonly sha256: string
}

export type BlobCopy = { readonly hash: string; readonly size: number }

/** The table of contents of a backup folder (`manifest.json`), written last and signed by the instance's key. */
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
  readonly keyId: string
}

export const manifestFile = 'manifest.json'
export const signatureFile = 'manifest.sig'
