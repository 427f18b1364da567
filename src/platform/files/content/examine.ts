import { fileTypeFromBuffer } from 'file-type'
import { splitExtension } from '../clean-file-name.ts'
import { type FileKind, kinds, type Trait } from '../kinds.ts'
import type { FilePolicy } from '../policies.ts'
import { refuseFile } from '../refuse-file.ts'
import { examineArchive } from './archive.ts'
import { checkXml, hidesMarkup, markedEncoding, markupKind, svgRunsCode } from './markup.ts'
import { examinePdf } from './pdf.ts'
import { checkPixels } from './pixels.ts'
import { checkRecording } from './recordings.ts'
import { openReading, type Reading } from './reading.ts'
import { textEncoding } from './text.ts'

export type Examined = { readonly kind: FileKind; readonly traits: readonly Trait[] }

const imageTypes: Readonly<Record<string, 'png' | 'jpeg' | 'tiff' | 'webp'>> = {
  'image/png': 'png',
  'image/jpeg': 'jpeg',
  'image/tiff': 'tiff',
  'image/webp': 'webp',
}
/** Judged by `platform/pictures`, which decodes them, or as `recordings.ts` says. */
const otherTypes: Readonly<Record<string, FileKind>> = {
  'image/avif': 'avif',
  'image/gif': 'gif',
  'video/mp4': 'mp4',
  'video/x-m4v': 'mp4',
  'audio/mpeg': 'mp3',
  'audio/x-m4a': 'm4a',
  'audio/mp4': 'm4a',
  'audio/ogg': 'ogg',
}
const archiveSignatures = ['PK\x03\x04', 'PK\x05\x06']

const allowedBy = (policy: FilePolicy) => policy.kinds.map((kind) => kind.toUpperCase()).join(', ')

/** Refuses a file that another program would read as something else: foreign markup, a PDF or an archive riding along. */
function checkPolyglot(kind: FileKind, { head, tail }: Reading): void {
  const other = (name: string) => refuseFile('files.polyglot', { kind: kind.toUpperCase(), other: name })
  if (kind !== 'pdf' && head.subarray(0, 1024).includes('%PDF-')) other('PDF')
  if (hidesMarkup(head) || (kind !== 'pdf' && hidesMarkup(tail))) other('HTML')
  const end = tail.lastIndexOf(Buffer.from('PK\x05\x06'))
  if (end >= 0 && end + 22 <= tail.length && end + 22 + tail.readUInt16LE(end + 20) === tail.length)
    other('ZIP')
}

async function examineText(file: Reading, extension: string): Promise<Examined> {
  const encoding = await textEncoding(file)
  if (!encoding) return refuseFile('files.encoding')
  const markup = markupKind(new TextDecoder(markedEncoding(file.head) ?? 'utf-8').decode(file.head))
  if (markup === 'svg' && (await svgRunsCode(file))) refuseFile('files.svg-script')
  if (markup === 'xml' && (extension === 'txt' || extension === 'csv')) return { kind: extension, traits: [] }
  if (markup === 'xml') await checkXml(file)
  if (!markup && extension === 'vtt' && /^\uFEFF?WEBVTT/.test(file.head.toString('utf8')))
    return { kind: 'vtt', traits: [] }
  return { kind: markup ?? (extension === 'csv' ? 'csv' : 'txt'), traits: [] }
}

async function look(file: Reading, extension: string, policy: FilePolicy): Promise<Examined> {
  const found = await fileTypeFromBuffer(file.head)
  const start = file.head.toString('latin1', 0, 8)
  if (start.startsWith('%PDF-')) {
    checkPolyglot('pdf', file)
    return { kind: 'pdf', traits: await examinePdf(file) }
  }
  if (archiveSignatures.includes(start.slice(0, 4))) return examineArchive(file, policy.zip)
  const image = found && imageTypes[found.mime]
  if (image) {
    checkPolyglot(image, file)
    await checkPixels(file, image, policy.maxPixels)
    return { kind: image, traits: [] }
  }
  const other = found && otherTypes[found.mime.split(';')[0]!]
  if (other && policy.kinds.includes(other)) {
    checkPolyglot(other, file)
    await checkRecording(file, other)
    return { kind: other, traits: [] }
  }
  if (found?.ext === 'heic' && policy.kinds.includes('jpeg')) refuseFile('files.heic')
  if (found?.ext === 'cfb') refuseFile('files.old-office')
  if (file.head.subarray(0, 1024).includes('%PDF-')) refuseFile('files.polyglot', { kind: '?', other: 'PDF' })
  if (found && found.ext !== 'xml' && !found.mime.startsWith('text/') && found.mime !== 'image/svg+xml') {
    refuseFile('files.type-not-allowed', { kind: found.ext.toUpperCase(), allowed: allowedBy(policy) })
  }
  if (file.head.includes(0) && !markedEncoding(file.head))
    refuseFile('files.type-unknown', { allowed: allowedBy(policy) })
  return examineText(file, extension)
}

/** Tells by content alone what a file is, and refuses what the policy does not take; `name` must agree with the content. */
export async function examine(path: string, name: string, policy: FilePolicy): Promise<Examined> {
  await using file = await openReading(path)
  if (file.size === 0) refuseFile('files.empty')
  const extension = splitExtension(name).extension.toLowerCase()
  const examined = await look(file, extension, policy)
  const { kind, traits } = examined
  if (!policy.kinds.includes(kind)) {
    refuseFile('files.type-not-allowed', { kind: kind.toUpperCase(), allowed: allowedBy(policy) })
  }
  if (extension !== '' && !kinds[kind].extensions.includes(extension)) {
    refuseFile('files.extension-mismatch', { extension, kind: kind.toUpperCase() })
  }
  for (const trait of traits) {
    if (!policy.refusedTraits.includes(trait)) continue
    if (trait === 'encrypted') refuseFile('files.trait-encrypted')
    refuseFile('files.trait-refused', { trait })
  }
  return examined
}
