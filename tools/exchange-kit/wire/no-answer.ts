/** Why there is no answer: told in the table as what was observed. */
export type NoAnswerCode =
  | 'unreachable'
  | 'not-the-pinned-certificate'
  | 'refused-in-tls'
  | 'cut-by-node'
  | 'time-is-up'
  | 'answer-too-large'

/** The node gave no answer. */
export class NoAnswer extends Error {
  readonly code: NoAnswerCode
  constructor(code: NoAnswerCode, cause?: unknown) {
    super(code, { cause })
    this.name = 'NoAnswer'
    this.code = code
  }
}
