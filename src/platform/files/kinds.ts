/** A kind of file that Krông knows by its content. Whether it is taken is the policy's business. */
export type FileKind =
  | 'pdf'
  | 'docx'
  | 'xlsx'
  | 'pptx'
  | 'odt'
  | 'ods'
  | 'png'
  | 'jpeg'
  | 'tiff'
  | 'webp'
  | 'avif'
  | 'gif'
  | 'mp4'
  | 'mp3'
  | 'm4a'
  | 'ogg'
  | 'vtt'
  | 'zip'
  | 'txt'
  | 'csv'
  | 'xml'
  | 'html'
  | 'svg'

export type KindFacts = {
  /** Media type under which it is kept and served. */
  readonly type: string
  /** Extensions its name may carry, the usual one first. */
  readonly extensions: readonly string[]
  /** Whether a browser may show it in place; everything else is only ever downloaded. */
  readonly inline: boolean
}

const office = 'application/vnd.openxmlformats-officedocument'
const odf = 'application/vnd.oasis.opendocument'

export const kinds: Readonly<Record<FileKind, KindFacts>> = {
  pdf: { type: 'application/pdf', extensions: ['pdf'], inline: true },
  docx: { type: `${office}.wordprocessingml.document`, extensions: ['docx'], inline: false },
  xlsx: { type: `${office}.spreadsheetml.sheet`, extensions: ['xlsx'], inline: false },
  pptx: { type: `${office}.presentationml.presentation`, extensions: ['pptx'], inline: false },
  odt: { type: `${odf}.text`, extensions: ['odt'], inline: false },
  ods: { type: `${odf}.spreadsheet`, extensions: ['ods'], inline: false },
  png: { type: 'image/png', extensions: ['png'], inline: true },
  jpeg: { type: 'image/jpeg', extensions: ['jpg', 'jpeg', 'jpe', 'jfif'], inline: true },
  tiff: { type: 'image/tiff', extensions: ['tif', 'tiff'], inline: false },
  webp: { type: 'image/webp', extensions: ['webp'], inline: true },
  avif: { type: 'image/avif', extensions: ['avif'], inline: true },
  gif: { type: 'image/gif', extensions: ['gif'], inline: true },
  mp4: { type: 'video/mp4', extensions: ['mp4', 'm4v'], inline: true },
  mp3: { type: 'audio/mpeg', extensions: ['mp3'], inline: true },
  m4a: { type: 'audio/mp4', extensions: ['m4a'], inline: true },
  ogg: { type: 'audio/ogg', extensions: ['ogg', 'oga', 'opus'], inline: true },
  vtt: { type: 'text/vtt', extensions: ['vtt'], inline: true },
  zip: { type: 'application/zip', extensions: ['zip'], inline: false },
  txt: { type: 'text/plain', extensions: ['txt', 'text', 'log'], inline: true },
  csv: { type: 'text/csv', extensions: ['csv'], inline: false },
  xml: { type: 'application/xml', extensions: ['xml', 'edxml'], inline: false },
  html: { type: 'text/html', extensions: ['html', 'htm'], inline: false },
  svg: { type: 'image/svg+xml', extensions: ['svg'], inline: false },
}

/** What is worth knowing about an accepted file before somebody opens it. */
export type Trait =
  /** Content is locked by a password: neither examined nor searchable. */
  | 'encrypted'
  | 'pdf-javascript'
  | 'pdf-launch'
  | 'pdf-attachments'
  | 'pdf-signed'
  /** An archive holds a program. */
  | 'executable-inside'
  /** An office file holds foreign objects (OLE). */
  | 'office-embedded'
  /** Too big or too odd to be looked through entirely in the time given. */
  | 'partly-examined'

const byType = new Map(Object.values(kinds).map((facts) => [facts.type, facts]))

/** Says whether a browser may show this media type in place. */
export function mayShowInline(type: string): boolean {
  return byType.get(type)?.inline ?? false
}
