import { SaxesParser } from 'saxes'
import { type Element, elementsIn } from './elements.ts'

const addresses = ['href', 'src', 'action', 'formaction', 'poster', 'data', 'background', 'xlink:href', 'ping', 'cite'] // prettier-ignore
const fetched = new Set(['src', 'poster', 'data', 'background', 'action', 'formaction', 'ping'])
const never = new Set(['base', 'object', 'embed', 'applet', 'frame', 'frameset', 'style', 'math', 'template'])

function harmOfAddress({ name }: Element, attribute: string, value: string, page: URL): string | undefined {
  // eslint-disable-next-line no-control-regex -- what a browser drops before it reads a scheme
  const read = URL.parse(value.replaceAll(/[\u0000-\u0020]/g, ''), page)
  if (!read) return undefined
  const told = `${name} ${attribute}=${value.slice(0, 80)}`
  const isPicture = read.protocol === 'data:' && /^data:image\/(?:png|gif|svg\+xml)[;,]/.test(value)
  if (
    !['http:', 'https:', 'mailto:', 'tel:'].includes(read.protocol) &&
    !(['img', 'source'].includes(name) && isPicture)
  )
    return told
  const elsewhere = read.protocol.startsWith('http') && read.host !== page.host
  if (elsewhere && (fetched.has(attribute) || name === 'link')) return `${told} (another origin)`
  return undefined
}

function* harmsOf(element: Element, page: URL): Generator<string> {
  const { name, attributes, text } = element
  if (never.has(name)) yield `<${name}>`
  if (name === 'script' && attributes['type'] !== 'application/ld+json') {
    if (!attributes['src']?.startsWith('/tai-san/')) yield `<script> ${text.slice(0, 60)}`
  } else if (name === 'script') JSON.parse(text)
  if (name === 'meta' && attributes['http-equiv']) yield `<meta http-equiv=${attributes['http-equiv']}>`
  for (const [attribute, value] of Object.entries(attributes)) {
    if (attribute.startsWith('on')) yield `${name} ${attribute}=${value.slice(0, 60)}`
    if (attribute === 'srcdoc') yield `${name} srcdoc`
    if (addresses.includes(attribute)) {
      const harm = harmOfAddress(element, attribute, value, page)
      // A canonical address names the public one; nothing is fetched from it.
      if (harm && attributes['rel'] !== 'canonical') yield harm
    }
    if (attribute === 'srcset')
      for (const one of value.split(',')) {
        const harm = harmOfAddress(element, 'src', one.trim().split(/\s/)[0]!, page)
        if (harm) yield harm
      }
  }
}

/** What on a page would run, fetch from elsewhere or change where links lead; nothing on a good one. */
export const harmsInPage = (html: string, address: string): string[] =>
  elementsIn(html).flatMap((element) => [...harmsOf(element, new URL(address))])

/** Why a text is no well-formed XML; nothing where it is. */
export function harmsInXml(text: string): string[] {
  const harms: string[] = []
  const reader = new SaxesParser({ xmlns: true })
  reader.on('error', (fault) => harms.push(fault.message))
  reader.on('doctype', () => harms.push('a document type'))
  reader.on('opentag', ({ name }) => /script$/i.test(name) && harms.push(`<${name}>`))
  reader.write(text).close()
  return harms.slice(0, 3)
}
