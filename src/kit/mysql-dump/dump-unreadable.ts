export type DumpFault =
  /** Something stands where no dump has it. */
  | 'malformed'
  /** The text ends in the middle of a statement. */
  | 'cut'
  /** A row without names: neither the statement nor a table before it tells its columns. */
  | 'no-columns'
  | 'too-large'
  | 'too-many-rows'

/** A dump that cannot be read, with the line on which that was seen. */
export class DumpUnreadable extends Error {
  readonly code: DumpFault
  readonly line: number

  constructor(code: DumpFault, line: number) {
    super(`dump unreadable: ${code} at line ${line}`)
    this.name = 'DumpUnreadable'
    this.code = code
    this.line = line
  }
}
