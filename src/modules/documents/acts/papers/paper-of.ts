import { type Paper, unitIn } from '#kit/papers/index.ts'
import { localTime } from '#kit/calendar/index.ts'
import { type Authority, findAuthority, findUnit, getAuthority } from '#modules/organisations/index.ts'
import type { Reader } from '#platform/database/index.ts'
import type { Document, SigningForm } from '../../document.ts'
import { draftText } from '../../rules/draft-body.ts'
import { issuingOrgan } from '../../rules/papers/issuing-organ.ts'
import { type PaperSources, paperFrom } from '../../rules/papers/paper-from.ts'
import { listRecipients } from '../../store/recipients.ts'
import type { Version } from '../../store/versions.ts'
import { symbolFor } from '../issue.ts'

const labels = [
  ['address', 'Địa chỉ'],
  ['phone', 'điện thoại'],
  ['fax', 'fax'],
  ['email', 'thư điện tử'],
  ['website', 'trang thông tin'],
] as const

const contactOf = ({ contacts }: Authority) =>
  labels.flatMap(([part, label]) => (contacts[part] ? [`${label}: ${contacts[part]}`] : [])).join('; ')

type Written = Pick<PaperSources, 'organ' | 'superior' | 'seat' | 'unit' | 'contact'>

/** Who writes: the authority, the one above it in its own line, and the unit that drafts. */
export async function writerOf(
  reader: Reader,
  { authorityId, unitId, signerTitle }: Pick<Document, 'authorityId' | 'unitId' | 'signerTitle'>,
): Promise<Written> {
  const own = await getAuthority(reader, authorityId)
  const unit = unitId ? await findUnit(reader, unitId) : undefined
  const inLine = own.kind === 'department' || own.kind === 'service-unit'
  const superior = inLine && own.parentId ? (await findAuthority(reader, own.parentId))?.name : undefined
  return {
    organ: issuingOrgan(own, signerTitle).name,
    superior,
    seat: own.placeName,
    unit: unit?.abbreviation ?? '',
    contact: contactOf(own),
  }
}

/** An arrival that was written in another office of this instance: only what it says of itself is known here. */
const writtenElsewhere = ({ organName }: Document): Written => ({
  organ: organName,
  seat: unitIn(organName),
  unit: '',
  contact: '',
})

/** Whom it goes to: an arrival speaks to the authority where it arrived. */
async function speaksTo(
  reader: Reader,
  { id, direction, authorityId }: Document,
): Promise<PaperSources['recipients']> {
  if (direction === 'outgoing') return listRecipients(reader, id)
  return [{ name: (await getAuthority(reader, authorityId)).name, part: 'lead' }]
}

const drafted: ReadonlySet<string> = new Set([
  'drafting',
  'checking',
  'form-checking',
  'signing',
  'cancelled',
])

/** The paper that a version written here stands for, whole; undefined where the version is a file, says nothing, or is closed as secret. */
export async function paperOf(
  reader: Reader,
  document: Document,
  version: Version,
  /** Set before it has its number, to be signed by key: by whom, where not by the signer named so far. */
  signing?: { readonly by?: { readonly name: string; readonly title: string; readonly form: SigningForm } },
): Promise<Paper | undefined> {
  const text = draftText(version.body)
  if (version.file || text === '' || document.withheldMark) return undefined
  const own = document.direction === 'outgoing'
  const [number = '', ...symbol] = document.reference.split('/')
  const wrote = own ? await writerOf(reader, document) : writtenElsewhere(document)
  return paperFrom({
    ...wrote,
    facts: signing?.by
      ? { ...document, signerName: signing.by.name, signerTitle: signing.by.title }
      : document,
    signingForm: signing?.by?.form ?? document.signingForm,
    text,
    number,
    symbol: symbol.join('/') || (own ? await symbolFor(reader, document) : ''),
    recipients: await speaksTo(reader, document),
    draft: drafted.has(document.state) && !signing ? version.version : undefined,
    written: document.issuedOn ?? (signing ? reader.today : localTime(version.addedAt).toPlainDate()),
    open: signing !== undefined,
  })
}
