import type { vi } from './vi.ts'

/** The same sentences in English. */
export const en: { readonly [Key in keyof typeof vi]: string } = {
  'files.empty': 'The file is empty.',
  'files.too-large': 'The file is larger than allowed ({limit}).',
  'files.upload-too-large': 'This upload is larger than allowed ({limit}).',
  'files.upload-broken': 'The upload was cut short or is malformed. Please upload again.',
  'files.upload-slow':
    'The connection stood still for too long, so the upload was stopped. Please upload again.',
  'files.upload-fields': 'The form sent has too many fields, or a field is too long.',
  'files.upload-not-form': 'The request is not a file upload form.',
  'files.type-not-allowed': 'This type of file ({kind}) is not accepted. Accepted: {allowed}.',
  'files.type-unknown': 'The type of the file cannot be told from its content. Accepted: {allowed}.',
  'files.extension-mismatch': 'The name ends in “.{extension}” but the content is {kind}. Please correct it.',
  'files.old-office':
    'Old Office files (.doc, .xls, .ppt) and Office files with a password are not accepted. Save it as .docx, .xlsx or PDF.',
  'files.macro': 'The Office file contains macros (program code). Save it without macros.',
  'files.polyglot': 'The file is two types at once ({kind} and {other}). For safety it is not accepted.',
  'files.heic':
    'HEIC pictures of telephones are not taken yet. On an iPhone choose Settings › Camera › Formats › Most Compatible, or save the picture as JPEG.',
  'files.svg-script': 'The SVG image contains program code and is not accepted.',
  'files.broken': 'The {kind} file is damaged or cut short and cannot be read.',
  'files.pixels': 'The image is too large: {width} × {height} pixels. At most {limit} million pixels.',
  'files.encoding': 'The text encoding cannot be told. Please save the file as UTF-8.',
  'files.xml-doctype': 'The XML file declares a DOCTYPE and is not accepted.',
  'files.trait-encrypted':
    'The file has a password and is not accepted here. Remove the password and upload again.',
  'files.trait-refused': 'The file contains something not allowed here ({trait}).',
  'files.zip-broken': 'The archive is damaged and cannot be opened.',
  'files.zip-lies': 'The archive declares something else than it contains and is not accepted.',
  'files.zip-entries': 'The archive has too many entries (at most {limit}).',
  'files.zip-too-large': 'The archive unfolds to too much (at most {limit}).',
  'files.zip-ratio': 'An entry of the archive unfolds more than {limit} times, like a zip bomb.',
  'files.zip-nested': 'The archive has too many layers of archives within archives.',
  'files.zip-overlap': 'Entries of the archive overlap; it is not accepted.',
  'files.zip-duplicate': 'The archive has two entries named “{name}”.',
  'files.zip-path': 'The archive has an entry with a dangerous path “{name}”.',
  'files.zip-link': 'The archive has a symbolic link “{name}” and is not accepted.',
  'files.zip-method':
    'The archive uses an unsupported compression method. Please pack it as an ordinary ZIP.',
  'files.zip-slow': 'The archive takes too long to check and is not accepted.',
  'files.infected': 'The virus scanner refused the file ({finding}).',
  'files.scan-failed':
    'The file could not be scanned for viruses and was not accepted. Please try again later.',
  'files.quota': 'The authority has used {used} of {limit} of storage; there is no room for this file.',
  'files.expired':
    'The file was uploaded too long ago without being used and has been removed. Please upload again.',
  'files.not-found': 'File not found.',
  'files.no-space': 'The file store is full and takes no more files for now. Existing data is safe.',
  'files.read-only': 'The file store is read-only and takes no more files for now. Existing data is safe.',
  'files.has-encrypted': 'Has a password: no preview, content cannot be searched',
  'files.has-pdf-javascript': 'PDF with JavaScript',
  'files.has-pdf-launch': 'PDF with a command that opens another program',
  'files.has-pdf-attachments': 'PDF with files attached inside',
  'files.has-pdf-signed': 'PDF with a digital signature',
  'files.has-executable-inside': 'Archive with a program inside',
  'files.has-office-embedded': 'Has objects embedded from other programs',
  'files.has-partly-examined': 'Content could not be examined entirely',
}
