import type { Entry } from 'yauzl'

/** One entry of an archive, its name decoded and found harmless. */
export type ZipEntry = {
  readonly name: string
  readonly isFolder: boolean
  readonly encrypted: boolean
  readonly raw: Entry
}

/** An entry whose place in the archive was proven to be its own. */
export type LocatedEntry = ZipEntry & {
  /** Position of its first packed byte. */
  readonly dataStart: number
}

/** What an inspected archive turned out to hold. */
export type ZipReport = {
  readonly names: readonly string[]
  /** Some entry is locked by a password; its content was not looked at. */
  readonly encrypted: boolean
  /** Some entry begins like a program. */
  readonly executable: boolean
  /** Texts of the entries asked for, as far as present. */
  readonly texts: ReadonlyMap<string, string>
}
