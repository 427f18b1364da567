import type { CaseFile } from '../../case-file.ts'

/** One file of a package: where it lies in it, and what its bytes are. */
export type Packed = {
  readonly path: string
  readonly hash: string
  readonly size: number
  readonly type: string
}

/** A paper of a package with its files. */
export type PackedPaper = {
  readonly documentId: string
  readonly reference: string
  readonly day: string
  readonly organName: string
  readonly abstract: string
  readonly files: readonly Packed[]
}

export type PackedFile = Pick<
  CaseFile,
  'id' | 'code' | 'title' | 'unitName' | 'responsibleName' | 'retention'
> & {
  readonly openedOn: string
  readonly closedOn: string
  /** The day of closing in Viet Nam, `2026-11-23T00:00:00+07:00`: the package says nothing of when it was made, so it is the same each time. */
  readonly createdAt: string
  readonly organ: string
}

const head = '<?xml version="1.0" encoding="UTF-8"?>\n'
/** Text as XML content or attribute; what XML cannot hold is left out. */
const xml = (text: string) =>
  text
    // oxlint-disable-next-line no-control-regex -- XML 1.0 forbids exactly these
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
const tag = (name: string, text: string) => `<${name}>${xml(text)}</${name}>`
const id = (path: string) => `f-${path.replaceAll(/[^A-Za-z0-9.-]/g, '-')}`

/** What the file is, as the archive's description of a whole file (EAD of TT05). */
export function eadOf(file: PackedFile, papers: readonly PackedPaper[]): string {
  const paper = ({ documentId, reference, day, organName, abstract, files }: PackedPaper) =>
    `<c level="item" id="d-${documentId}">${tag('codeNumber', reference)}${tag('issuedDate', day)}${tag('organName', organName)}${tag('subject', abstract)}${files.map(({ path }) => `<dao href="${xml(path)}"/>`).join('')}</c>\n`
  return `${head}<ead xmlns="urn:isbn:1-931666-22-9"><archdesc level="file">${tag('fileCode', file.code)}${tag('title', file.title)}${tag('maintenance', file.retention)}${tag('language', '01')}${tag('startDate', file.openedOn)}${tag('endDate', file.closedOn)}${tag('totalDoc', String(papers.length))}${tag('organ', file.organ)}${tag('unit', file.unitName)}${tag('responsible', file.responsibleName)}
${papers.map(paper).join('')}</archdesc></ead>
`
}

/** What must stay true of each file: its SHA-256, size and kind (PREMIS 3). */
export function premisOf(files: readonly Packed[]): string {
  const object = ({ path, hash, size, type }: Packed) =>
    `<object><objectIdentifier>${tag('objectIdentifierType', 'local')}${tag('objectIdentifierValue', path)}</objectIdentifier><objectCharacteristics><fixity>${tag('messageDigestAlgorithm', 'SHA-256')}${tag('messageDigest', hash)}</fixity>${tag('size', String(size))}<format><formatDesignation>${tag('formatName', type)}</formatDesignation></format></objectCharacteristics></object>\n`
  return `${head}<premis xmlns="http://www.loc.gov/premis/v3" version="3.0">\n${files.map(object).join('')}</premis>\n`
}

/** The table of everything in the package with its SHA-256 (METS, CSIP profile). */
export function metsOf(file: PackedFile, metadata: readonly Packed[], data: readonly Packed[]): string {
  const entry = ({ path, hash, size, type }: Packed) =>
    `<file ID="${id(path)}" MIMETYPE="${xml(type)}" SIZE="${size}" CHECKSUM="${hash}" CHECKSUMTYPE="SHA-256"><FLocat LOCTYPE="URL" xlink:type="simple" xlink:href="${xml(path)}"/></file>\n`
  const group = (use: string, files: readonly Packed[]) =>
    `<fileGrp USE="${use}">\n${files.map(entry).join('')}</fileGrp>\n`
  const pointers = (files: readonly Packed[]) =>
    files.map(({ path }) => `<fptr FILEID="${id(path)}"/>`).join('')
  return `${head}<mets xmlns="http://www.loc.gov/METS/" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:csip="https://DILCIS.eu/XML/METS/CSIPExtensionMETS" OBJID="uuid-${file.id.toUpperCase()}" LABEL="${xml(file.title)}" TYPE="Other" PROFILE="https://earkcsip.dilcis.eu/profile/E-ARK-CSIP.xml">
<metsHdr CREATEDATE="${file.createdAt}" RECORDSTATUS="NEW" csip:OAISPACKAGETYPE="SIP"><agent ROLE="CREATOR" TYPE="ORGANIZATION">${tag('name', file.organ)}</agent></metsHdr>
<fileSec>
${group('Metadata', metadata)}${group('Representations/rep1', data)}</fileSec>
<structMap TYPE="PHYSICAL" LABEL="CSIP"><div LABEL="uuid-${file.id.toUpperCase()}"><div LABEL="Metadata">${pointers(metadata)}</div><div LABEL="Representations/rep1">${pointers(data)}</div></div></structMap>
</mets>
`
}

const line =
  /<file ID="[^"]*" MIMETYPE="[^"]*" SIZE="(\d+)" CHECKSUM="([0-9a-f]{64})" CHECKSUMTYPE="SHA-256"><FLocat [^>]*xlink:href="([^"]*)"\/>/g
/** The files that a METS table of ours names, by path. */
export function readMets(text: string): Map<string, string> {
  const plain = (value: string) =>
    value.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
  return new Map(Array.from(text.matchAll(line), ([, , hash, path]) => [plain(path!), hash!]))
}

export type PackageVerdict = {
  readonly changed: readonly string[]
  readonly missing: readonly string[]
  readonly extra: readonly string[]
}

/** Compares what a package holds with what its table says: bytes that changed, files that are missing or too many. */
export function verdictOn(
  named: ReadonlyMap<string, string>,
  found: ReadonlyMap<string, string>,
): PackageVerdict {
  const paths = [...named.keys()]
  return {
    changed: paths.filter((path) => found.has(path) && found.get(path) !== named.get(path)),
    missing: paths.filter((path) => !found.has(path)),
    extra: [...found.keys()].filter((path) => !named.has(path)),
  }
}
