import type { Id } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import type { Reader } from '#platform/database/index.ts'
import type { Document, DocumentId } from '../document.ts'
import { draftText } from '../rules/draft-body.ts'
import { mayRead } from '../rules/access.ts'
import { listIssued } from '../store/list-issued.ts'
import { listVersions, type Version } from '../store/versions.ts'
import { generalStanding, openDocument } from './standing.ts'

type PaperFile = {
  readonly fileId: Id<'file'>
  readonly hash: string
  readonly name: string
  readonly type: string
  readonly size: number
}

/** What is told of an issued paper besides its text and files. */
const factsTold = [
  'id',
  'typeCode',
  'reference',
  'issuedOn',
  'organName',
  'abstract',
  'signerName',
  'signerTitle',
] as const satisfies readonly (keyof Document)[]
type ToldFacts = Pick<Document, (typeof factsTold)[number]>

/** A paper of the authority that was issued, with what a higher module needs to show it to others. */
export type IssuedPaper = ToldFacts & {
  /** The text where it was written here, a blank line between paragraphs; empty otherwise. */
  readonly text: string
  /** The newest file of each part: the paper first. */
  readonly files: readonly PaperFile[]
}

const facts = (document: Document): ToldFacts =>
  Object.fromEntries(factsTold.map((name) => [name, document[name]])) as ToldFacts

const partedLines = (text: string): string => text.replaceAll(/\n+(?!\|)/g, '\n\n').trim()

const fileOf = ({ file }: Version): PaperFile[] =>
  file ? [{ fileId: file.id, hash: file.hash, name: file.name, type: file.type, size: file.size }] : []

/** An issued paper that the actor may read; one that is not issued, waits for the authority's signature or is closed as secret is refused (409). */
export async function getIssuedPaper(reader: Reader, id: DocumentId): Promise<IssuedPaper> {
  const { document } = await openDocument(reader, id)
  const { direction, state, unsealed, withheldMark } = document
  if (direction !== 'outgoing' || state !== 'issued' || unsealed || withheldMark !== null)
    return refuse(409, reason('documents.not-for-the-public'))
  const newest = (await listVersions(reader, id)).filter(
    (version, at, all) => all.findIndex(({ part }) => part === version.part) === at,
  )
  const written = newest.find(({ part }) => part === 0)
  return { ...facts(document), text: partedLines(draftText(written?.body)), files: newest.flatMap(fileOf) }
}

/** Papers issued since a day, the newest first, without text and files; nothing to who may not read every paper of the authority. */
export async function listIssuedPapers(
  reader: Reader,
  { since, most }: { readonly since: Temporal.PlainDate; readonly most: number },
): Promise<IssuedPaper[]> {
  if (mayRead({ ...generalStanding(reader), letIn: false }).length > 0) return []
  return (await listIssued(reader, since, most)).map((document) => ({
    ...facts(document),
    text: '',
    files: [],
  }))
}
