import type { Config, Secrets } from '#platform/config/index.ts'
import type { Log } from '#platform/log/index.ts'

/** What every operator's command is given. */
export type Setting = { readonly config: Config; readonly secrets: Secrets; readonly log: Log }

/** Exit codes: 0 done and well; 1 done, and something is wrong; 2 not understood, nothing was done. */
export type ExitCode = 0 | 1 | 2

/** One operator's command, e.g. `user list`. */
export type Command = {
  /** How it is called: `user create <cơ-quan> <tên> <họ-tên>`. */
  readonly usage: string
  readonly vi: string
  readonly en: string
  run(words: readonly string[], setting: Setting): Promise<ExitCode>
}

/** Prints a line for the person at the terminal. */
export function say(text = ''): void {
  process.stdout.write(`${text}\n`)
}

/** Prints what is wrong, in both languages, and gives the exit code of a problem. */
export function complain(vi: string, en: string, code: ExitCode = 1): ExitCode {
  process.stderr.write(`✗ ${vi}\n✗ ${en}\n`)
  return code
}

/** Words and options of a command line: `--ly-do "nghỉ việc"` becomes options.get('ly-do'); an option without value is ''. */
export function readWords(words: readonly string[]): { words: string[]; options: Map<string, string> } {
  const plain: string[] = []
  const options = new Map<string, string>()
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!
    if (!word.startsWith('--')) {
      plain.push(word)
      continue
    }
    const [name = '', value] = word.slice(2).split('=', 2)
    const next = words[at + 1]
    if (value !== undefined) options.set(name, value)
    else if (next !== undefined && !next.startsWith('--')) options.set(name, words[++at]!)
    else options.set(name, '')
  }
  return { words: plain, options }
}

/** Columns of text under each other, as wide as their widest cell. */
export function sayTable(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  for (const row of rows)
    say(
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
}
