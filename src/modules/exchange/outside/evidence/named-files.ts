/** Files of evidence under names that say what they are: `sender.cer`, and `sender-2.cer` where there is another one; the same bytes have one name. */
export class NamedFiles {
  readonly #files = new Map<string, Uint8Array>()

  get all(): ReadonlyMap<string, Uint8Array> {
    return this.#files
  }

  name(kind: string, extension: 'cer' | 'tsr', bytes: Uint8Array): string {
    const content = Buffer.from(bytes)
    for (const [name, known] of this.#files)
      if (name.endsWith(`.${extension}`) && content.equals(known)) return name
    for (let number = 1; ; number++) {
      const name = `${kind}${number === 1 ? '' : `-${number}`}.${extension}`
      if (this.#files.has(name)) continue
      this.#files.set(name, content)
      return name
    }
  }

  /** The name of a certificate, or null where there is none. */
  nameCertificate(kind: string, certificate: Uint8Array | undefined): string | null {
    return certificate ? this.name(kind, 'cer', certificate) : null
  }
}
