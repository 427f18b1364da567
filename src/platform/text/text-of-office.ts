import { reason, Refusal } from '#kit/refusal.ts'
import { nfc } from '#kit/vietnamese/index.ts'
import { type FileKind, filePolicies, inspectZip } from '#platform/files/index.ts'
import { type FileText, noText, textLimits } from './file-text.ts'
import { readParts } from './read-parts.ts'
import { textOfXml } from './text-of-xml.ts'

/** The parts of an office file that hold words, in the order they are read. */
const parts = {
  docx: /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml$/,
  xlsx: /^xl\/(?:workbook|sharedStrings|worksheets\/sheet\d+)\.xml$/,
  pptx: /^ppt\/slides\/slide\d+\.xml$/,
  odt: /^content\.xml$/,
  ods: /^content\.xml$/,
} as const
type Office = keyof typeof parts

/** Says whether a kind is an office file that this room reads. */
export function isOffice(kind: FileKind): kind is Office {
  return kind in parts
}

/** The text of an office file: the archive is inspected first, then only the parts with words are unfolded, within limits. */
export async function textOfOffice(path: string, kind: Office): Promise<FileText> {
  try {
    const { encrypted } = await inspectZip(path, filePolicies.documents.zip)
    if (encrypted) return noText(reason('text.encrypted'))
  } catch (fault) {
    if (fault instanceof Refusal) return noText(reason('text.broken'))
    throw fault
  }
  const read = await readParts(path, (name) => parts[kind].test(name), textLimits.part)
  if (!read) return noText(reason('text.broken'))
  const body = (name: string) => (/document|workbook|content/.test(name) ? 0 : 1)
  const names = [...read.texts.keys()].toSorted((a, b) => body(a) - body(b) || a.localeCompare(b, 'en', { numeric: true })) // prettier-ignore
  const text = nfc(names.map((name) => textOfXml(read.texts.get(name)!, name)).join('\n'), {
    multiline: true,
  })
  const notes = read.shortened || text.length > textLimits.letters ? [reason('text.too-large')] : []
  return {
    text: text.slice(0, textLimits.letters),
    method: text === '' ? 'none' : 'text-layer',
    pages: [],
    notes,
  }
}
