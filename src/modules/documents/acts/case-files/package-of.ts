import { createHash } from 'node:crypto'
import { findAuthority } from '#modules/organisations/index.ts'
import type { Reader } from '#platform/database/index.ts'
import type { CaseFileId } from '../../case-file.ts'
import { eadOf, metsOf, type Packed, type PackedPaper, premisOf } from '../../rules/case-files/package-xml.ts'
import { findCaseFile } from '../../store/case-files/case-files.ts'
import { listContents } from '../../store/case-files/contents.ts'
import { findDocument } from '../../store/documents.ts'
import { listVersions } from '../../store/versions.ts'

const everything = { everything: true, accountId: null, headOf: null } as const

/** What a package is made of: its folder, its tables as text, and the files that are copied into it. */
export type PackageParts = {
  readonly root: string
  readonly name: string
  readonly texts: readonly (readonly [path: string, text: string])[]
  readonly data: readonly Packed[]
  /** When the file last changed: a package made for an older state is not kept. */
  readonly asOf: Temporal.Instant
}

/** What goes into the package of a closed file, in the order of its contents; undefined where it is not closed. */
async function readWhole(reader: Reader, id: CaseFileId) {
  const file = await findCaseFile(reader, id)
  if (file?.state !== 'closed' || !file.closedOn) return undefined
  const papers: PackedPaper[] = []
  for (const [place, content] of (await listContents(reader, id, everything)).entries()) {
    const document = await findDocument(reader, content.documentId)
    const versions = document?.withheldMark === null ? await listVersions(reader, content.documentId) : []
    const newest = versions.filter(
      (version) =>
        version.file && versions.find(({ part, file: kept }) => kept && part === version.part) === version,
    )
    const files = newest.map(({ part, file: kept }): Packed => {
      const ending = /\.[A-Za-z0-9]{1,8}$/.exec(kept!.name)?.[0].toLowerCase() ?? ''
      const name = `${String(place + 1).padStart(7, '0')}.${String(part + 1).padStart(3, '0')}${ending}`
      return { ...kept!, path: `representations/rep1/data/${name}` }
    })
    papers.push({ ...content, day: content.day.toString(), files })
  }
  const organ = (await findAuthority(reader, file.authorityId))?.name ?? ''
  return { file, papers, organ, closedOn: file.closedOn }
}

/** The parts of the package of a closed file, the same each time for the same papers; undefined where it is not closed. @see TT 05/2025 PL I–V */
export async function packageOf(reader: Reader, id: CaseFileId): Promise<PackageParts | undefined> {
  const whole = await readWhole(reader, id)
  if (!whole) return undefined
  const { file, papers, organ, closedOn } = whole
  const facts = {
    ...file,
    organ,
    openedOn: file.openedOn.toString(),
    closedOn: closedOn.toString(),
    createdAt: `${closedOn.toString()}T00:00:00+07:00`,
  }
  const data = papers.flatMap(({ files }) => files)
  const tables: [string, string][] = [
    ['metadata/descriptive/EAD.xml', eadOf(facts, papers)],
    ['metadata/preservation/PREMIS.xml', premisOf(data)],
  ]
  const metadata = tables.map(([path, text]): Packed => ({
    path,
    hash: createHash('sha256').update(text).digest('hex'),
    size: Buffer.byteLength(text),
    type: 'text/xml',
  }))
  const root = `uuid-${file.id.toUpperCase()}`
  return {
    root,
    name: `${file.code.replaceAll(/[^\p{L}\p{N}.-]/gu, '-')}.zip`,
    texts: [['METS.xml', metsOf(facts, metadata, data)], ...tables],
    data,
    asOf: file.changedAt,
  }
}
