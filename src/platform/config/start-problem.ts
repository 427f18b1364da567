/** Why Krông cannot start: one clear sentence, in Vietnamese and in English; the start prints it and ends with 1. */
export class StartProblem extends Error {
  readonly code = 'start-problem'
  readonly vi: string
  readonly en: string
  constructor(sentence: { vi: string; en: string }, cause?: unknown) {
    super(`${sentence.vi}\n${sentence.en}`, { cause })
    this.name = 'StartProblem'
    this.vi = sentence.vi
    this.en = sentence.en
  }
}
