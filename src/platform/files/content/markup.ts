import { refuseFile } from '../refuse-file.ts'
import type { Reading } from './reading.ts'

/** How the bytes of a text become characters, as far as its first bytes tell. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258'

/** Reads the encoding off a byte order mark, or off the zero bytes of an unmarked UTF-16 `<?`. */
export function markedEncoding(head: Buffer): TextEncoding | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8'
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  if (head.subarray(0, 4).equals(Buffer.from('<\0?\0'))) return 'utf-16le'
  if (head.subarray(0, 4).equals(Buffer.from('\0<\0?'))) return 'utf-16be'
  return undefined
}

const htmlStart =
  /^<(?:!doctype\s+html|html|head|body|script|iframe|style|title|meta|img|a|p|div|table|form)\b/i
const markupInside = /<(?:!doctype\s+html|html|script|iframe)[\s>]|<\?php/i

/** Says which markup a text begins with: comments, white space and the XML declaration do not hide the first element. */
export function markupKind(text: string): 'html' | 'svg' | 'xml' | undefined {
  const start = text.replace(/^\uFEFF/, '').trimStart()
  if (!start.startsWith('<')) return undefined
  const first = start.replace(/^(?:\s|<\?[^]*?\?>|<!--[^]*?-->)+/, '')
  const declared = start.startsWith('<?xml')
  if (/^<(?:!doctype\s+)?(?:\w+:)?html\b/i.test(first) || (!declared && htmlStart.test(first))) return 'html'
  if (/^(?:<!doctype\s+svg[^]*?>\s*)?<(?:\w+:)?svg[\s>]/i.test(first)) return 'svg'
  return declared || /^<[A-Za-z_!]/.test(first) ? 'xml' : undefined
}

/** Says whether bytes that should hold no markup carry any that a browser would run. */
export function hidesMarkup(bytes: Buffer): boolean {
  return markupInside.test(bytes.toString('latin1'))
}

/** Says whether an SVG would run code: script, event attributes, script addresses, foreign content. */
export async function svgRunsCode(file: Reading): Promise<boolean> {
  for await (const { piece } of file.pieces(256)) {
    if (
      /<(?:\w+:)?script|\son\w+\s*=|javascript:|<(?:\w+:)?foreignobject|<!entity/i.test(
        piece.toString('latin1'),
      )
    )
      return true
  }
  return false
}

/** Refuses an XML file with a DOCTYPE or in an encoding that readers disagree about: the doors of entity attacks. */
export async function checkXml(file: Reading): Promise<void> {
  const encoding = markedEncoding(file.head) ?? 'utf-8'
  const declared = new TextDecoder(encoding)
    .decode(file.head)
    .match(/^\uFEFF?<\?xml[^>]*encoding\s*=\s*["']([^"']+)/)?.[1]
  const family = encoding === 'utf-8' ? /^(utf-?8|us-ascii)$/i : /^utf-?16(le|be)?$/i
  if (declared && !family.test(declared)) refuseFile('files.encoding')
  const utf16 = encoding === 'utf-16le' || encoding === 'utf-16be'
  for await (const { piece } of file.pieces(64)) {
    const text = utf16 ? piece.toString('latin1').replaceAll('\0', '') : piece.toString('latin1')
    if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) refuseFile('files.xml-doctype')
  }
}
