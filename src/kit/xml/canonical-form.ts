import { escapeText, escapeValue } from './escape.ts'
import { isDocument, namespacesAround, xmlAttributesAround } from './surroundings.ts'
import type { XmlAttribute, XmlDocument, XmlElement, XmlInstruction, XmlNode } from './node.ts'

export type CanonicalOptions = {
  /** Exclusive (RFC 3741) or inclusive (RFC 3076) Canonical XML 1.0, both without comments. */
  readonly method: 'exclusive' | 'inclusive'
  /** Prefixes that exclusive form treats as inclusive form does (`#default` for none); RFC 3741, clause 2. */
  readonly inclusivePrefixes?: readonly string[]
  /** An element that is left out with all inside it. */
  readonly without?: XmlElement | undefined
}

type Namespaces = ReadonlyMap<string, string>
type Scope = { readonly known: Namespaces; readonly rendered: Namespaces }

/** By code points, as UTF-8 orders them and UTF-16 does not. */
const order = (a: string, b: string) =>
  a === b
    ? 0
    : /[\ud800-\udfff]/.test(a + b)
      ? Buffer.compare(Buffer.from(a), Buffer.from(b))
      : a < b
        ? -1
        : 1

const instructionIn = ({ target, body }: XmlInstruction) => `<?${target}${body === '' ? '' : ` ${body}`}?>`

class Writer {
  readonly #pieces: string[] = []
  readonly #options: CanonicalOptions
  readonly #prefixes: readonly string[]
  constructor(options: CanonicalOptions) {
    this.#options = options
    this.#prefixes = (options.inclusivePrefixes ?? []).map((one) => (one === '#default' ? '' : one))
  }

  /** Namespaces that have to be written on an element: those that its output ancestors have not written alike. */
  #toDeclare(element: XmlElement, { known, rendered }: Scope): [string, string][] {
    const wanted = new Map<string, string>()
    if (this.#options.method === 'inclusive') for (const [prefix, uri] of known) wanted.set(prefix, uri)
    else {
      wanted.set(element.prefix, element.namespace)
      for (const { prefix, namespace } of element.attributes) if (prefix !== '') wanted.set(prefix, namespace)
      for (const prefix of this.#prefixes)
        if (known.has(prefix) || prefix === '') wanted.set(prefix, known.get(prefix) ?? '')
    }
    wanted.delete('xml')
    return [...wanted]
      .filter(([prefix, uri]) => (rendered.get(prefix) ?? (prefix === '' ? '' : undefined)) !== uri)
      .toSorted(([a], [b]) => order(a, b))
  }

  element(element: XmlElement, scope: Scope, imported: readonly XmlAttribute[] = []): void {
    const { declared, name, attributes, children } = element
    const known = declared.size > 0 ? new Map([...scope.known, ...declared]) : scope.known
    const namespaces = this.#toDeclare(element, { known, rendered: scope.rendered })
    const rendered = namespaces.length > 0 ? new Map([...scope.rendered, ...namespaces]) : scope.rendered
    const sorted = [...attributes, ...imported].toSorted(
      (a, b) => order(a.namespace, b.namespace) || order(a.local, b.local),
    )
    this.#pieces.push(
      `<${name}`,
      ...namespaces.map(([prefix, uri]) => ` xmlns${prefix && ':'}${prefix}="${escapeValue(uri)}"`),
      ...sorted.map((one) => ` ${one.name}="${escapeValue(one.value)}"`),
      '>',
    )
    for (const child of children) this.node(child, { known, rendered })
    this.#pieces.push(`</${name}>`)
  }

  node(node: XmlNode, scope: Scope): void {
    if (node === this.#options.without) return
    if (node.kind === 'text') this.#pieces.push(escapeText(node.text))
    else if (node.kind === 'instruction') this.#pieces.push(instructionIn(node))
    else this.element(node, scope)
  }

  write(text: string): void {
    this.#pieces.push(text)
  }

  get text(): string {
    return this.#pieces.join('')
  }
}

/** Canonical XML 1.0 of a document or of an element with all inside it, comments left out (RFC 3076; RFC 3741 for the exclusive form). */
export function canonicalForm(of: XmlDocument | XmlElement, options: CanonicalOptions): string {
  const writer = new Writer(options)
  const nothing: Namespaces = new Map()
  if (!isDocument(of)) {
    const imported = options.method === 'inclusive' ? xmlAttributesAround(of) : []
    writer.element(of, { known: namespacesAround(of), rendered: nothing }, imported)
    return writer.text
  }
  for (const one of of.before) writer.write(`${instructionIn(one)}\n`)
  writer.node(of.root, { known: nothing, rendered: nothing })
  for (const one of of.after) writer.write(`\n${instructionIn(one)}`)
  return writer.text
}
