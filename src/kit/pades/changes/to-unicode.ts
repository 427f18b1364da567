import { PdfDict, type PdfObject, PdfStream, type Revision } from '#kit/pdf/index.ts'

/** Turns the bytes of a shown string into text; bytes that the font does not explain become U+FFFD. */
export type Decoder = (bytes: Uint8Array) => string

const text = (hex: string) => new TextDecoder('utf-16be').decode(Buffer.from(hex, 'hex'))

/** The pairs of a ToUnicode map (ISO 32000-2, clause 9.10.3): bfchar and bfrange, at most 65,536 codes. */
function readMap(data: Uint8Array): Map<number, string> {
  const map = new Map<number, string>()
  const source = Buffer.from(data).toString('latin1')
  for (const [, body] of source.matchAll(/beginbfchar([^]*?)endbfchar/g))
    for (const [, code, value] of body!.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>/g))
      map.set(Number.parseInt(code!, 16), text(value!))
  for (const [, body] of source.matchAll(/beginbfrange([^]*?)endbfrange/g))
    for (const [, from, to, list, single] of body!.matchAll(
      /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:\[([^\]]*)\]|<([0-9A-Fa-f]*)>)/g,
    )) {
      const [first, last] = [Number.parseInt(from!, 16), Number.parseInt(to!, 16)]
      const values = list?.match(/[0-9A-Fa-f]+/g)
      const start = single === undefined ? 0 : Number.parseInt(single.slice(-4) || '0', 16)
      for (let code = first; code <= last && map.size < 65_536; code++)
        map.set(
          code,
          values
            ? text(values[code - first] ?? '')
            : text(single!.slice(0, -4)) + String.fromCharCode(start + code - first),
        )
    }
  return map
}

/** How the strings of a font are read: by its ToUnicode map, else as Latin-1 where codes are single bytes. */
export function decoderOf(revision: Revision, font: PdfObject | undefined): Decoder {
  const dict = revision.dict(font)
  const wide = dict?.nameAt('Subtype') === 'Type0'
  const map = dict instanceof PdfDict ? revision.resolve(dict.get('ToUnicode')) : null
  const codes = map instanceof PdfStream ? readMap(revision.data(map)) : undefined
  return (bytes) => {
    if (!wide && !codes) return Buffer.from(bytes).toString('latin1')
    let told = ''
    const step = wide ? 2 : 1
    for (let at = 0; at + step <= bytes.length; at += step)
      told += codes?.get(wide ? bytes[at]! * 256 + bytes[at + 1]! : bytes[at]!) ?? '\uFFFD'
    return told
  }
}
