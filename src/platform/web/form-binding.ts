import { formToken, newFormSecret } from './form-token.ts'

/**
 * What the forms of a visit are bound to: the session, or a secret that the browser gets with its first form. A class, because V8 keeps the shape of each object that
 * has accessors of its own, and with it the whole request, until the next full collection (ADR 0021).
 */
export class FormBinding {
  readonly #key: Buffer
  readonly #begin: (secret: string) => void
  #binding: string | undefined

  /** `begin` hears of the secret of a binding that begins here. */
  constructor(key: Buffer, binding: string | undefined, begin: (secret: string) => void) {
    this.#key = key
    this.#binding = binding
    this.#begin = begin
  }

  get binding(): string | undefined {
    return this.#binding
  }

  /** The hidden value of every form. */
  get csrf(): string {
    if (!this.#binding) {
      this.#binding = newFormSecret()
      this.#begin(this.#binding)
    }
    return formToken(this.#key, this.#binding)
  }
}
