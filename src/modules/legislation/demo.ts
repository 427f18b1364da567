import { type Id, newId } from '#kit/ids.ts'
import { instantOf, localTime } from '#kit/calendar/index.ts'
import { readTyped } from '#kit/typed-text/index.ts'
import { listAuthorities } from '#modules/organisations/index.ts'
import type { Tx } from '#platform/database/index.ts'
import { draftConsultation, forceConsultation } from './acts/consultation.ts'
import { concludeConsultation, reportConsultation } from './acts/conclude-consultation.ts'
import { draftDocument } from './acts/draft-document.ts'
import { inAuthority } from './acts/in-authority.ts'
import { forceEdition } from './acts/publish-edition.ts'
import { answerRemark, decideRemark, leaveRemark } from './acts/remarks.ts'
import { communeDraft, districtDrafts, type SampleDraft } from './demo/drafts.ts'
import { communeLaws, districtLaws, type SampleLaw } from './demo/laws.ts'
import { referenceKey } from './rules/reference.ts'
import { listKnown } from './store/known.ts'
import { listRemarks } from './store/remarks.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

/** The same transaction at another time: what happened over months is told in one go. */
const at = (tx: Tx, now: Temporal.Instant): Tx => ({ ...tx, now, today: localTime(now).toPlainDate() })
const onDay = (tx: Tx, on: Temporal.PlainDate, hour: number): Tx =>
  at(tx, instantOf(on.toPlainDateTime({ hour, minute: 5 })))

type Place = {
  readonly authorityId: Id<'authority'>
  readonly committee: string
  readonly council: string
  readonly name: string
}

async function showLaw(tx: Tx, place: Place, law: SampleLaw): Promise<void> {
  const say = (text: string) => text.replaceAll('{place}', place.name)
  const then = onDay(inAuthority(tx, place.authorityId), day(law.issued).add({ days: 1 }), 8)
  const body = law.articles.map(([title, ...paragraphs], index) => [
    `Điều ${index + 1}. ${title}`,
    ...paragraphs,
  ])
  const { editionId } = await draftDocument(then, {
    sample: true,
    facts: {
      reference: law.reference,
      issuedOn: day(law.issued),
      issuer: law.by === 'council' ? place.council : place.committee,
      signerName: law.by === 'council' ? 'Hồ Văn Mẫu' : 'Lê Văn Mẫu',
      signerTitle: 'Chủ tịch',
      kind: law.kind,
      field: law.field,
      abstract: say(law.abstract),
      effectiveFrom: day(law.effective),
      endsOn: null,
      endWhy: '',
      body: readTyped(body.flat().map(say).join('\n\n')),
      correction: '',
      relations: law.relations ?? {},
    },
  })
  await forceEdition(then, { editionId, why: 'Dữ liệu mẫu' })
}

async function askRemarks(tx: Tx, place: Place, draft: SampleDraft): Promise<void> {
  const say = (text: string) => text.replaceAll('{place}', place.name)
  const there = inAuthority(tx, place.authorityId)
  const [opensOn, closesOn] = [tx.today.add({ days: draft.opens }), tx.today.add({ days: draft.closes })]
  const begin = onDay(there, draft.opens > 0 ? tx.today : opensOn, 7)
  const text = { kind: draft.kind, title: say(draft.title), lead: draft.lead, body: readTyped(draft.text), opensOn, closesOn, shortWhy: '' } // prettier-ignore
  const id = await draftConsultation(begin, { sample: true, text })
  await forceConsultation(begin, { id, why: 'Dữ liệu mẫu' })
  for (const [index, { article, said, name }] of draft.remarks.entries()) {
    const remark = { article, said, name, showName: name !== '', contact: '' }
    const then = onDay(tx, opensOn.add({ days: Math.min(index + 1, 2) }), 9 + index)
    await leaveRemark(then, { consultationId: id, remark, formKey: newId() })
  }
  const late = draft.report ? onDay(there, closesOn.add({ days: 3 }), 9) : there
  for (const { id: remarkId, said } of await listRemarks(there, id)) {
    const told = draft.remarks.find((one) => one.said === said)
    if (told?.hidden) await decideRemark(late, { id: remarkId, decision: 'hidden', why: told.hidden })
    else if (told?.answer)
      await answerRemark(late, { id: remarkId, status: told.answer[0], answer: told.answer[1] })
  }
  if (draft.report)
    await reportConsultation(onDay(there, closesOn.add({ days: 6 }), 15), { id, report: draft.report })
  const [result] = draft.result ? await listKnown(there, [referenceKey(draft.result)], []) : []
  if (result) await concludeConsultation(there, { id, number: result.number })
}

/** Legal documents of the district and its communes, and drafts on which people remark: samples, marked as such. */
export async function loadDemo(tx: Tx, { office }: { readonly office?: string } = {}): Promise<void> {
  const hosted = (await listAuthorities(tx, {})).filter((one) => one.hosted)
  const district = hosted.find(({ level }) => level === 'district')
  if (office !== undefined || !district) return
  const placeOf = ({ id, name, placeName }: (typeof hosted)[number]): Place => ({
    authorityId: id,
    committee: name,
    council: name.replace(/^Ủy ban nhân dân/iu, 'Hội đồng nhân dân'),
    name: placeName,
  })
  for (const law of districtLaws) await showLaw(tx, placeOf(district), law)
  for (const draft of districtDrafts) await askRemarks(tx, placeOf(district), draft)
  const communes = hosted.filter(({ level, validTo }) => level === 'commune' && validTo === null)
  for (const [index, commune] of communes.entries()) {
    for (const law of communeLaws) await showLaw(tx, placeOf(commune), law)
    if (index % 3 === 0) await askRemarks(tx, placeOf(commune), communeDraft)
  }
}
