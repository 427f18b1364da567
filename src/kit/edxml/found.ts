import type { XmlElement } from '#kit/xml/index.ts'

/** An element of a packet that was read by the standard's name, with the elements inside it. */
export class Found {
  readonly path: string
  readonly element: XmlElement
  /** Without the white space around it; empty where it holds elements. */
  readonly text: string
  readonly #inside = new Map<string, Found[]>()
  constructor(path: string, element: XmlElement, text = '') {
    this.path = path
    this.element = element
    this.text = text
  }

  /** Puts an element inside. */
  add(name: string, found: Found): void {
    const beside = this.#inside.get(name)
    if (beside) beside.push(found)
    else this.#inside.set(name, [found])
  }

  /** Every element of that name directly inside, in the order in which they stood. */
  all(name: string): readonly Found[] {
    return this.#inside.get(name) ?? []
  }

  /** The one element at a path of names. */
  at(...[name, ...rest]: readonly string[]): Found | undefined {
    if (name === undefined) return this
    return this.all(name)[0]?.at(...rest)
  }

  /** The text at a path of names, empty where nothing stands there. */
  textAt(...names: readonly string[]): string {
    return this.at(...names)?.text ?? ''
  }

  /** Where an element of that name stands or would stand. */
  pathTo(name: string): string {
    return this.path === '' ? name : `${this.path}/${name}`
  }
}
