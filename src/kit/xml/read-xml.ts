import { SaxesParser, type SaxesTagNS } from 'saxes'
import type { XmlDocument, XmlElement, XmlInstruction, XmlNode } from './node.ts'
import { XmlUnreadable } from './xml-unreadable.ts'

/** Most that is read of each; what is more is refused before it costs anything. */
const most = {
  bytes: 128 * 1024 * 1024,
  depth: 200,
  elements: 200_000,
  attributes: 200,
  /** Different prefixes of a whole file: every table of namespaces stays so small. */
  prefixes: 100,
} as const

type Growing = XmlElement & { readonly children: XmlNode[]; readonly span: { opened: number; end: number } }

/** Text of the bytes, which must be UTF-8 whatever they say of themselves. */
function textOf(bytes: Uint8Array | string): string {
  if (bytes.length > most.bytes) throw new XmlUnreadable('too-large')
  if (typeof bytes === 'string') {
    if (!bytes.isWellFormed()) throw new XmlUnreadable('encoding')
    return bytes
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (fault) {
    throw new XmlUnreadable('encoding', fault)
  }
}

/** Gathers what the parser tells into a tree; comments are left out, so that no reader can be parted from the rest of a text by one. */
class Tree {
  root: Growing | undefined
  readonly before: XmlInstruction[] = []
  readonly after: XmlInstruction[] = []
  readonly #open: Growing[] = []
  readonly #prefixes = new Set<string>()
  #elements = 0

  opened(tag: SaxesTagNS, at: number): void {
    if (this.#open.length >= most.depth) throw new XmlUnreadable('too-deep')
    if (++this.#elements > most.elements) throw new XmlUnreadable('too-many-elements')
    for (const prefix of Object.keys(tag.ns)) this.#prefixes.add(prefix)
    if (this.#prefixes.size > most.prefixes) throw new XmlUnreadable('too-many-prefixes')
    const parent = this.#open.at(-1)
    const attributes = Object.values(tag.attributes)
      .filter(({ name, prefix }) => name !== 'xmlns' && prefix !== 'xmlns')
      .map(({ name, prefix, local, uri, value }) => ({ name, prefix, local, namespace: uri, value }))
    const element: Growing = {
      kind: 'element',
      name: tag.name,
      prefix: tag.prefix,
      local: tag.local,
      namespace: tag.uri,
      attributes,
      declared: new Map(Object.entries(tag.ns)),
      parent,
      children: [],
      span: { opened: at, end: at },
    }
    if (parent) parent.children.push(element)
    else this.root = element
    this.#open.push(element)
  }

  closed(at: number): void {
    this.#open.pop()!.span.end = at
  }

  text(text: string): void {
    const children = this.#open.at(-1)?.children
    const last = children?.at(-1)
    if (last?.kind === 'text') children![children!.length - 1] = { kind: 'text', text: last.text + text }
    else if (text !== '') children?.push({ kind: 'text', text })
  }

  instruction({ target, body }: { readonly target: string; readonly body: string }): void {
    const instruction: XmlInstruction = { kind: 'instruction', target, body }
    const parent = this.#open.at(-1)
    if (parent) parent.children.push(instruction)
    else (this.root ? this.after : this.before).push(instruction)
  }
}

function listen(parser: SaxesParser<{ xmlns: true }>, tree: Tree): void {
  let attributes = 0
  parser.on('xmldecl', ({ version, encoding }) => {
    if (version !== '1.0') throw new XmlUnreadable('version')
    if (encoding !== undefined && encoding.toLowerCase() !== 'utf-8') throw new XmlUnreadable('encoding')
  })
  parser.on('doctype', () => {
    throw new XmlUnreadable('doctype')
  })
  parser.on('opentagstart', () => {
    attributes = 0
  })
  parser.on('attribute', ({ prefix, name, value }) => {
    if (++attributes > most.attributes) throw new XmlUnreadable('too-many-attributes')
    // The parser trims names of namespaces where others do not, and nothing may take a prefix back in XML 1.0.
    const declares = prefix === 'xmlns' || name === 'xmlns'
    if (declares && (/\s/.test(value) || (prefix === 'xmlns' && value === '')))
      throw new XmlUnreadable('namespace-name')
  })
  parser.on('opentag', (tag) => tree.opened(tag, parser.position))
  parser.on('closetag', () => tree.closed(parser.position))
  parser.on('text', (text) => tree.text(text))
  parser.on('cdata', (text) => tree.text(text))
  parser.on('processinginstruction', (instruction) => tree.instruction(instruction))
}

/**
 * Reads XML 1.0 with namespaces in UTF-8, strictly: no document type, hence no entity but the five; bounded in size, depth and number. Throws
 * XmlUnreadable.
 */
export function readXml(bytes: Uint8Array | string): XmlDocument {
  const source = textOf(bytes)
  const tree = new Tree()
  try {
    const parser = new SaxesParser({ xmlns: true, position: true })
    listen(parser, tree)
    parser.write(source).close()
  } catch (fault) {
    if (fault instanceof XmlUnreadable) throw fault
    throw new XmlUnreadable('malformed', fault)
  }
  return { root: tree.root!, before: tree.before, after: tree.after, source }
}
