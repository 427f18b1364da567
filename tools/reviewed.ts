/** What people have looked at and let through, each with its reason. Everything else the architecture tests refuse. */

/** Files over 300 lines, each with the ADR that explains it. */
export const longFiles: Readonly<Record<string, string>> = {}

/** Circles of imports between platform rooms, each with its ADR. */
export const allowedCycles: Readonly<Record<string, string>> = {}

/** Sentences that are rightly the same in Vietnamese and English: names. */
export const sameInBothLanguages: readonly string[] = []

/** Tables without row-level security. */
export const openTables: Readonly<Record<string, string>> = {
  'platform.migrations': 'names and checksums of migrations; written by krong_owner only',
}

/** Functions that run with their owner's rights; each has a fixed search_path and checks its caller. */
export const definerFunctions: Readonly<Record<string, string>> = {
  'record.append': 'the one way to write the record: the application may add a line and never change one',
}

/** Views that read with their owner's rights: what the public sees, column by column. */
export const publishedViews: Readonly<Record<string, string>> = {}

/** Tables whose rows the application may delete: technical rows, nobody's papers. */
export const deletableTables: Readonly<Record<string, string>> = {}
