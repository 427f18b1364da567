import type { FileKind, Trait } from '../kinds.ts'
import type { ZipLimits } from '../policies.ts'
import { refuseFile } from '../refuse-file.ts'
import { inspectZip, type ZipReport } from '../zip/inspect-zip.ts'
import type { Reading } from './reading.ts'

const officeParts: readonly (readonly [FileKind, RegExp])[] = [
  ['docx', /wordprocessingml\.(?:document|template)\.main\+xml/],
  ['xlsx', /spreadsheetml\.(?:sheet|template)\.main\+xml/],
  ['pptx', /presentationml\.(?:presentation|slideshow|template)\.main\+xml/],
]
const odfTypes: Readonly<Record<string, FileKind>> = {
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
}
const contentTypes = '[Content_Types].xml'
const odfManifest = 'META-INF/manifest.xml'

/** Names the kind of an inspected archive by what it says inside: office files are archives too. */
function archiveKind({ texts }: ZipReport): FileKind {
  const types = texts.get(contentTypes)
  if (types !== undefined) return officeParts.find(([, part]) => part.test(types))?.[0] ?? 'zip'
  return odfTypes[texts.get('mimetype')?.trim() ?? ''] ?? 'zip'
}

function hasMacro({ names, texts }: ZipReport): boolean {
  if (/macroEnabled|vbaProject/i.test(texts.get(contentTypes) ?? '')) return true
  if (names.some((name) => /(?:^|\/)vba(?:Project|Data)[^/]*\.(?:bin|xml)$/i.test(name))) return true
  return texts.has('mimetype') && names.some((name) => /^(?:Basic|Scripts)\/./.test(name))
}

/** Inspects an archive within limits and tells what it is: an office file or plain ZIP; refuses macros. */
export async function examineArchive(
  file: Reading,
  limits: ZipLimits,
): Promise<{ kind: FileKind; traits: Trait[] }> {
  const report = await inspectZip(file.path, limits, { texts: [contentTypes, 'mimetype', odfManifest] })
  // Written in character references, a type would be read by Office and not by us.
  if (report.texts.get(contentTypes)?.includes('&#')) refuseFile('files.broken', { kind: 'Office' })
  const kind = archiveKind(report)
  if (hasMacro(report)) refuseFile('files.macro')
  const traits: Trait[] = []
  const lockedOdf = kind !== 'zip' && /encryption-data/.test(report.texts.get(odfManifest) ?? '')
  if (report.encrypted || lockedOdf) traits.push('encrypted')
  if (report.executable) traits.push('executable-inside')
  if (kind !== 'zip' && report.names.some((name) => /\/embeddings\/[^/]+\.bin$/i.test(name)))
    traits.push('office-embedded')
  if (kind !== 'zip' && report.executable) refuseFile('files.macro')
  return { kind, traits }
}
