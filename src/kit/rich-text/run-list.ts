import { isBreak, type Run } from './run.ts'

type Growing = Omit<Run, 'text'> & { readonly parts: string[] }

/** Gathers runs, those of one look as one; takes time in proportion to the text, however small the pieces. */
export class RunList {
  readonly #runs: Growing[] = []

  /** Adds a run that is not empty. */
  add(run: Run): void {
    const last = this.#runs.at(-1)
    const joins =
      last &&
      last.marks === run.marks &&
      last.href === run.href &&
      last.language === run.language &&
      !isBreak(run) &&
      last.parts[0] !== '\n'
    if (joins) last.parts.push(run.text)
    else {
      const { text, ...look } = run
      this.#runs.push({ ...look, parts: [text] })
    }
  }

  /** Whether what comes next stands at the beginning of a line or behind a space. */
  get wantsNoSpace(): boolean {
    const end = this.#runs.at(-1)?.parts.at(-1)?.at(-1)
    return end === undefined || end === ' ' || end === '\n'
  }

  get isEmpty(): boolean {
    return this.#runs.length === 0
  }

  /** Takes a space off the end. */
  trimSpace(): void {
    const parts = this.#runs.at(-1)?.parts
    const last = parts?.at(-1)
    if (!parts || !last?.endsWith(' ')) return
    parts.pop()
    if (last.length > 1) parts.push(last.slice(0, -1))
    if (parts.length === 0) this.#runs.pop()
  }

  /** Takes the breaks off the end. */
  trimBreaks(): void {
    while (this.#runs.at(-1)?.parts[0] === '\n') this.#runs.pop()
  }

  /** The runs, composed. */
  runs(): Run[] {
    return this.#runs.map(({ parts, ...look }) => ({
      ...look,
      text: parts.join('').normalize('NFC'),
    }))
  }
}
