import type { Id } from '#kit/ids.ts'
import { approveContent, approveForm, sendDraftBack, sign } from '../acts/approve.ts'
import { arriveAsTold } from './arrive-as-told.ts'
import { draft } from '../acts/draft.ts'
import { issue } from '../acts/issue.ts'
import { submit } from '../acts/revise.ts'
import type { Document, DocumentId, Urgency } from '../document.ts'
import type { Recipient } from '../recipient.ts'
import { findDocument } from '../store/documents.ts'
import { listArrivals } from '../store/recipients.ts'
import type { Cast, Department, Person } from './cast.ts'
import { after, type Life, type Stage } from './stage.ts'

export type PaperToTell = {
  readonly cast: Cast
  readonly of: Department
  readonly drafter: Person
  readonly typeCode: string
  readonly abstract: string
  readonly text: string
  readonly urgency?: Urgency
  readonly recipients: readonly Recipient[]
  readonly signer?: Person
  readonly answers?: DocumentId
  /** What those who get it may have to answer with. */
  readonly answerType?: string
  /** Everybody of the instance, so that what is delivered goes on living. */
  readonly casts: readonly Cast[]
  /** How a paper goes on living where it arrives. */
  readonly follow: (arrival: {
    readonly cast: Cast
    readonly casts: readonly Cast[]
    readonly arrived: Document
    readonly answerType: string
  }) => Life
}

const krong = { kind: 'system', name: 'Krông' } as const

/** The register that a type of paper is numbered in. */
function registerFor({ registers }: Cast, typeCode: string): Id<'register'> {
  const outgoing = registers.filter(({ kind }) => kind === 'outgoing')
  const decisions = outgoing.find(({ name }) => name.includes('quyết định'))
  const usual = outgoing.find((one) => one !== decisions) ?? outgoing[0]!
  return (decisions && ['quyet-dinh', 'chi-thi'].includes(typeCode) ? decisions : usual).id
}

/** A paper of an authority from its draft to its issue, and on among those it reaches. */
export async function* paperLife(stage: Stage, told: PaperToTell): Life {
  const { cast, of, drafter, typeCode, abstract, text, recipients, casts } = told
  const { dice } = stage
  const anySigner =
    typeCode === 'quyet-dinh' || cast.vices.length === 0 || dice.chance(0.25)
      ? cast.chair
      : dice.pick(cast.vices)
  const signer = told.signer ?? anySigner
  const documentId = await stage.act(drafter, draft, {
    facts: { typeCode, abstract, urgency: told.urgency ?? 'ordinary', note: '' },
    signerId: signer.accountId,
    signingForm: signer === cast.chair ? 'TM.' : 'KT.',
    recipients,
    body: { text },
    ...(told.answers ? { answers: told.answers } : {}),
  })
  const checker = of.heads[0] ?? signer
  const clerk = dice.pick(cast.clerks)
  const said = { documentId }

  yield after(stage, { hours: dice.between(1, 10) })
  await stage.act(drafter, submit, said)
  yield after(stage, { hours: dice.between(1, 6) })
  if (dice.chance(0.06)) {
    await stage.act(checker, sendDraftBack, {
      documentId,
      note: dice.pick([
        'Bổ sung số liệu so với cùng kỳ',
        'Viết gọn lại phần kiến nghị',
        'Kiểm tra lại nơi nhận',
      ]),
    })
    yield after(stage, { hours: dice.between(1, 8) })
    await stage.act(drafter, submit, { documentId, note: 'Đã sửa theo ý kiến' })
    yield after(stage, { hours: dice.between(1, 4) })
  }
  await stage.act(checker, approveContent, said)
  yield after(stage, { hours: dice.between(1, 4) })
  await stage.act(clerk, approveForm, said)
  yield after(stage, { hours: dice.between(1, 7) })
  await stage.act(signer, sign, said)
  yield after(stage, { minutes: dice.between(10, 150) })
  await stage.act(clerk, issue, { documentId, registerId: registerFor(cast, typeCode) })
  await stage.act(krong, arriveAsTold, said)
  const arrivals = await stage.read(krong, (reader) => listArrivals(reader, documentId))
  for (const id of arrivals) {
    const arrived = (await stage.read(krong, (reader) => findDocument(reader, id)))!
    const there = casts.find(({ authority }) => authority.id === arrived.authorityId)!
    stage.begin(told.follow({ cast: there, casts, arrived, answerType: told.answerType ?? '' }))
  }
}
