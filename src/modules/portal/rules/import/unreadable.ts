import { reason, type Reason } from '#kit/refusal.ts'

/** A file of an old site that cannot be read, with the reason that people are told. */
export class ImportUnreadable extends Error {
  readonly reason: Reason

  constructor(code: string, params?: Reason['params']) {
    super(code)
    this.name = 'ImportUnreadable'
    this.reason = reason(code, params)
  }
}
