import { type Id, isId } from '#kit/ids.ts'
import { skeletonOf } from '#kit/papers/index.ts'
import { permit } from '#kit/refusal.ts'
import { type DirectoryEntry, findArrivalOf, findRoute, listDirectory } from '#modules/exchange/index.ts'
import { listColleagues } from '#modules/identity/index.ts'
import { listAuthorities } from '#modules/organisations/index.ts'
import { codesOf } from '#modules/registers/index.ts'
import type { Reader } from '#platform/database/index.ts'
import { type FormState, freshForm, type Visit } from '#platform/web/index.ts'
import { ownName } from '../../acts/papers/own-name.ts'
import { openDocument } from '../../acts/standing.ts'
import type { Document, DocumentId } from '../../document.ts'
import { words } from '../../messages/index.ts'
import { DraftPage } from '../../pages/draft-page.tsx'
import type { Recipient } from '../../recipient.ts'
import { mayRevise } from '../../rules/access.ts'
import { draftText } from '../../rules/draft-body.ts'
import { listRecipients } from '../../store/recipients.ts'
import { listVersions } from '../../store/versions.ts'

const otherAuthorities = async (reader: Reader) => {
  const own = reader.actor.kind === 'person' ? reader.actor.authorityId : undefined
  const hosted = await listAuthorities(reader, { hosted: true })
  return hosted.filter(({ id, kind }) => id !== own && kind === 'people-committee')
}

/** As many organs of other instances as are shown to be ticked; where there are more, their names or codes are typed. */
const mostTicked = 60

/** Organs of other instances that packets reach. */
async function organsOutside(reader: Reader): Promise<readonly DirectoryEntry[]> {
  const all = await listDirectory(reader)
  return all.length > mostTicked ? [] : all
}

/** Who sent the paper that is answered, where a packet reaches it. */
async function answeredOrgan(reader: Reader, id: DocumentId | undefined): Promise<string | undefined> {
  const arrival = id && (await findArrivalOf(reader, { type: 'document', id }))
  const route = arrival && (await findRoute(reader, arrival.fromCode))
  return route && route.way !== 'local' ? arrival.fromCode : undefined
}

/** What a draft at hand says, as its form shows it. */
async function typedDraft(reader: Reader, document: Document): Promise<FormState> {
  const recipients = await listRecipients(reader, document.id)
  const [newest] = (await listVersions(reader, document.id)).filter(({ part }) => part === 0)
  return freshForm({
    typeCode: document.typeCode ?? '',
    abstract: document.abstract,
    urgency: document.urgency,
    note: document.note,
    signerId: document.withAccountId ?? '',
    signingForm: document.signingForm,
    inside: recipients.flatMap(({ authorityId }) => authorityId ?? []),
    organs: recipients.flatMap(({ organId }) => organId ?? []),
    outside: recipients
      .filter(({ authorityId, organId }) => !authorityId && !organId)
      .map(({ name }) => name)
      .join('\n'),
    text: draftText(newest?.body),
  })
}

/** The drafting form: fresh, of a draft at hand, or as it was typed. */
export async function showDraft(
  visit: Visit,
  { form, documentId, status = 200 }: { form?: FormState; documentId?: DocumentId; status?: number } = {},
): Promise<Response> {
  const { language, csrf } = visit
  const answers = String(form?.values.answers ?? visit.query('tra_loi') ?? '')
  const replaces = String(form?.values.replaces ?? visit.query('thay_the') ?? '')
  const found = await visit.read(async (reader) => {
    const answered = isId(answers) ? (await openDocument(reader, answers as DocumentId)).document : undefined
    const opened = documentId ? await openDocument(reader, documentId) : undefined
    if (opened) permit(mayRevise(opened.standing, opened.document, 'revise'))
    const leaders = await listColleagues(reader, { role: 'leader' })
    return {
      types: await codesOf(reader, 'document-types', reader.today),
      signers: leaders,
      organ: await ownName(reader),
      authorities: await otherAuthorities(reader),
      organs: await organsOutside(reader),
      answeredOrgan: await answeredOrgan(reader, answered?.id),
      answered,
      document: opened?.document,
      start: opened ? await typedDraft(reader, opened.document) : undefined,
    }
  })
  const fresh = freshForm({
    typeCode: 'cong-van',
    urgency: 'ordinary',
    signingForm: 'TM.',
    answers,
    replaces,
    text: skeletonOf('cong-van', found.organ),
    abstract: found.answered ? `Trả lời ${found.answered.reference || found.answered.abstract}` : '',
    organs: found.answeredOrgan ? [found.answeredOrgan] : [],
    outside: found.answeredOrgan ? '' : (found.answered?.organName ?? ''),
  })
  const { start, organ: _organ, answeredOrgan: _answeredOrgan, ...rest } = found
  const title = words.in(language)(documentId ? 'revise' : answers ? 'reply-title' : 'draft-title')
  return visit.workspace(
    { title, status },
    <DraftPage {...{ language, csrf, ...rest }} form={form ?? start ?? fresh} />,
  )
}

const plain = (text: string) => text.normalize('NFC').trim().toLocaleLowerCase('vi')

/** Whom a form names: authorities of this instance by their ids, organs of others by their codes, the rest line by line. */
export async function recipientsOf(
  visit: Visit,
  {
    inside,
    organs,
    outside,
  }: {
    readonly inside: readonly Id<'authority'>[]
    readonly organs: readonly string[]
    readonly outside: string
  },
): Promise<Recipient[]> {
  const authorities = await visit.read(otherAuthorities)
  const directory = await visit.read((reader) => listDirectory(reader))
  const known = inside.flatMap((id) => authorities.find((one) => one.id === id) ?? [])
  const lines = outside
    .split('\n')
    .map((line) => line.replace(/^[-–•\s]+|[;.\s]+$/g, ''))
    .filter((line) => line !== '' && !known.some(({ name }) => name === line))
  // A line that is an organ's code or its very name in the directory is that organ.
  const meant = (line: string) =>
    directory.find(({ organId, name }) => organId === line || plain(name) === plain(line))
  const reached = new Map(
    [
      ...organs.flatMap((code) => directory.filter(({ organId }) => organId === code)),
      ...lines.flatMap((line) => meant(line) ?? []),
    ].map((one) => [one.organId, one]),
  )
  return [
    ...known.map(({ id, name }) => ({ name, authorityId: id, part: 'lead' as const })),
    ...[...reached.values()].map(({ organId, name }) => ({ name, organId, part: 'lead' as const })),
    ...lines.filter((line) => !meant(line)).map((name) => ({ name, part: 'information' as const })),
  ]
}
