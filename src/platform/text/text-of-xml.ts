const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescaped(text: string): string {
  return text.replaceAll(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w{2,4}));/g, (whole, hex, decimal, name) => {
    if (name !== undefined) return named[name as string] ?? whole
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex as string, 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}

/** Elements that end a line or stand for white space; all others join their texts. */
const endsLine =
  /^<(?:\/(?:w:p|w:tr|a:p|text:p|text:h|table:table-row|si|row)|(?:w|a|text):(?:br|line-break|cr)[ />])/
const isSpace = /^<(?:w:tab[ />]|text:(?:tab|s)[ />]|\/w:tc|\/table:table-cell|\/c>|\/v>|sheet[ />])/

/**
 * The words of one part of an office file without interpreting it: no entity is ever resolved but the five of XML, deleted text and
 * instructions of fields are left out, in a workbook's sheets only texts and results stand.
 */
export function textOfXml(xml: string, name: string): string {
  const inWorkbook = name.startsWith('xl/')
  const plain = xml
    .replaceAll(/<!--[^]*?-->/g, '')
    .replaceAll(/<w:(delText|instrText)(?: [^>]*)?>[^<]*<\/w:\1>/g, '')
  let text = ''
  for (const [, tag = '', between = ''] of plain.matchAll(/(<[^>]*>)([^<]*)/g)) {
    if (endsLine.test(tag)) text += '\n'
    else if (isSpace.test(tag)) text += ' '
    if (name === 'xl/workbook.xml') text += /^<sheet .*?name="([^"]*)"/.exec(tag)?.[1]?.concat('\n') ?? ''
    else if (holdsText(tag, inWorkbook, name)) text += between
  }
  return unescaped(text).replaceAll(/[ \t]+/g, ' ').replaceAll(/ ?\n[ \n]*/g, '\n').trim() // prettier-ignore
}

/** Word and PowerPoint keep texts in `t`; OpenDocument anywhere; a cell's `v` is a result unless it points to a shared text. */
function holdsText(tag: string, inWorkbook: boolean, name: string): boolean {
  if (name === 'content.xml') return true
  if (inWorkbook) return /^<t[ >]/.test(tag)
  return /^<(?:w|a):t[ >]/.test(tag)
}
