import { attributeOf, elementsIn, isNamed, textIn, type XmlElement, type XmlName } from '#kit/xml/index.ts'
import { SignatureFault } from './signature-fault.ts'

/** The elements inside one that is to hold nothing else; space between them means nothing. */
export function partsIn(element: XmlElement): XmlElement[] {
  const foreign = element.children.some(
    (child) => child.kind === 'instruction' || (child.kind === 'text' && child.text.trim() !== ''),
  )
  if (foreign) throw new SignatureFault('signature-malformed')
  return elementsIn(element)
}

/** Takes elements one after another from those inside one; whoever takes says what must come, and at the end that nothing is left. */
export class Parts {
  readonly #left: XmlElement[]
  constructor(element: XmlElement) {
    this.#left = partsIn(element)
  }

  /** The next element, if it has this name. */
  maybe(name: XmlName): XmlElement | undefined {
    const [next] = this.#left
    return next && isNamed(next, name) ? this.#left.shift() : undefined
  }

  must(name: XmlName): XmlElement {
    const found = this.maybe(name)
    if (!found) throw new SignatureFault('signature-malformed')
    return found
  }

  all(name: XmlName): XmlElement[] {
    const found: XmlElement[] = []
    for (let next = this.maybe(name); next; next = this.maybe(name)) found.push(next)
    return found
  }

  end(): void {
    if (this.#left.length > 0) throw new SignatureFault('signature-malformed')
  }
}

/** Bytes in Base64 (RFC 4648, clause 4) as XML may break it into lines; whatever else stands there is malformed. */
export function base64In(element: XmlElement): Uint8Array {
  const text = textIn(element).replaceAll(/[ \t\r\n]/g, '')
  const bytes = Buffer.from(text, 'base64')
  if (text === '' || bytes.toString('base64') !== text) throw new SignatureFault('signature-malformed')
  return bytes
}

/** The algorithm that an element names, which may hold nothing else unless told. */
export function algorithmOf(element: XmlElement, content: 'empty' | 'parameters' = 'empty'): string {
  const uri = attributeOf(element, 'Algorithm')
  if (uri === undefined) throw new SignatureFault('signature-malformed')
  // A length of HMAC, a stylesheet, a path: what takes parameters is not on the list.
  if (
    content === 'empty' &&
    element.children.some((child) => child.kind !== 'text' || child.text.trim() !== '')
  )
    throw new SignatureFault('algorithm-not-allowed')
  return uri
}
