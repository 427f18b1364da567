import { closesAt, localTime } from '#kit/calendar/index.ts'
import { assign } from '../acts/assign.ts'
import { direct } from '../acts/direct.ts'
import { answerExtension, askExtension } from '../acts/extensions.ts'
import { askOpinion, giveOpinion } from '../acts/opinions.ts'
import { present } from '../acts/present.ts'
import { registerIncoming } from '../acts/register-incoming.ts'
import { complete, reportProgress } from '../acts/settle.ts'
import { keepForInformation } from '../acts/turn-away.ts'
import type { Document } from '../document.ts'
import { listExtensions } from '../store/extensions.ts'
import { type Cast, department, type Department, type Person } from './cast.ts'
import { paperLife } from './paper-life.ts'
import { after, type Life, type Stage } from './stage.ts'
import { answeringText } from './words.ts'

export type ArrivalToTell = {
  readonly cast: Cast
  readonly casts: readonly Cast[]
  /** The paper as it lies on the registry's table. */
  readonly arrived: Document
  /** Abbreviations of who settles it; by chance where nobody said. */
  readonly unit?: string
  readonly support?: readonly string[]
  readonly instruction?: string
  /** Type of the paper that answers it; empty when none does. */
  readonly answerType: string
  readonly answerAbstract?: string
  readonly leader?: Person
  readonly worker?: Person
  /** Kept for information with this word, settled by nobody. */
  readonly file?: string
}

const workable = ({ unit, staff, heads }: Department) =>
  staff.length + heads.length > 0 && !['leadership', 'council', 'one-stop-desk'].includes(unit.kind)

/** A paper from the registry's table to its settlement. */
export async function* arrivalLife(stage: Stage, told: ArrivalToTell): Life {
  const { cast, arrived } = told
  const { dice, calendar } = stage
  const documentId = arrived.id
  const clerk = dice.pick(cast.clerks)
  const anyLeader = dice.chance(0.3) || cast.vices.length === 0 ? cast.chair : dice.pick(cast.vices)
  const leader = told.leader ?? anyLeader
  const urgent = arrived.urgency !== 'ordinary'

  yield after(stage, { minutes: urgent ? 10 : dice.between(15, 200) })
  const registerId = cast.registers.find(({ kind }) => kind === 'incoming')!.id
  const dueDay = localTime(
    after(stage, { days: urgent ? dice.between(1, 3) : dice.between(5, 15) }),
  ).toPlainDate()
  const dueAt = told.file ? null : closesAt(calendar, dueDay)
  const facts = { ...arrived, pages: arrived.pages ?? dice.between(1, 6) }
  await stage.act(clerk, registerIncoming, { documentId, registerId, facts, dueAt })
  yield after(stage, { minutes: urgent ? 5 : dice.between(20, 240) })
  await stage.act(clerk, present, { documentId, leaderId: leader.accountId })
  yield after(stage, { minutes: urgent ? 20 : dice.between(60, 700) })
  if (told.file) {
    await stage.act(leader, keepForInformation, { documentId, why: told.file })
    return
  }

  const lead = told.unit ? department(cast, told.unit) : dice.pick(cast.departments.filter(workable))
  const support = (told.support ?? [])
    .map((abbreviation) => department(cast, abbreviation))
    .filter((one) => one !== lead)
  await stage.act(leader, direct, {
    documentId,
    instruction:
      told.instruction ??
      dice.pick([
        'Chủ trì tham mưu, báo cáo tôi kết quả.',
        'Triển khai thực hiện, báo cáo đúng hạn.',
        'Nghiên cứu, đề xuất hướng giải quyết.',
      ]),
    leadUnitId: lead.unit.id,
    supportUnitIds: [...new Set(support.map(({ unit }) => unit.id))],
  })
  yield after(stage, { minutes: dice.between(30, 600) })
  const worker = told.worker ?? dice.pick(lead.staff.length > 0 ? lead.staff : lead.heads)
  const head = lead.heads[0]
  if (head && head !== worker) await stage.act(head, assign, { documentId, leadId: worker.accountId })
  yield* settle(stage, told, { worker, head: head ?? leader, leader, lead, support })
}

type Workers = {
  readonly worker: Person
  readonly head: Person
  readonly leader: Person
  readonly lead: Department
  readonly support: readonly Department[]
}

async function* settle(
  stage: Stage,
  told: ArrivalToTell,
  { worker, head, leader, lead, support }: Workers,
): Life {
  const { cast, casts, arrived, answerType } = told
  const { dice } = stage
  const documentId = arrived.id
  const asked = support[0]?.heads[0]
  if (asked && dice.chance(0.35)) {
    yield after(stage, { hours: dice.between(1, 8) })
    const question = 'Đề nghị cho ý kiến về nội dung thuộc lĩnh vực phụ trách'
    const opinionId = await stage.act(worker, askOpinion, { documentId, ofId: asked.accountId, question })
    yield after(stage, { hours: dice.between(2, 14) })
    const answer = dice.pick(['Thống nhất nội dung dự thảo', 'Thống nhất; đề nghị bổ sung nguồn kinh phí'])
    await stage.act(asked, giveOpinion, { documentId, opinionId, answer })
  }
  yield after(stage, { hours: dice.between(2, 24) })
  await stage.act(worker, reportProgress, {
    documentId,
    progress: dice.pick([30, 50, 70]),
    note: 'Đang tổng hợp số liệu từ các xã',
  })
  if (dice.chance(0.07)) {
    const untilAt = after(stage, { days: 20 })
    const why = 'Một số xã chưa gửi số liệu'
    await stage.act(worker, askExtension, { documentId, untilAt, why })
    yield after(stage, { hours: dice.between(1, 6) })
    const [open] = (await stage.read(leader, (reader) => listExtensions(reader, documentId))).filter(
      ({ granted }) => granted === null,
    )
    const by = head === worker ? leader : head
    if (open)
      await stage.act(by, answerExtension, {
        documentId,
        extensionId: open.id,
        granted: true,
        answer: 'Đồng ý',
      })
  }
  yield after(stage, { hours: dice.between(2, dice.chance(0.12) ? 120 : 30) })
  if (answerType) {
    const recipient = casts.find(({ authority }) => authority.name === arrived.organName)
    yield* paperLife(stage, {
      cast,
      casts,
      follow: (arrival) => arrivalLife(stage, arrival),
      of: lead,
      drafter: worker,
      typeCode: answerType,
      abstract:
        told.answerAbstract ??
        `Kết quả thực hiện ${arrived.abstract.charAt(0).toLowerCase()}${arrived.abstract.slice(1)}`,
      text: answeringText(arrived, cast.authority.name, dice),
      recipients: [
        {
          name: arrived.organName,
          part: 'lead',
          ...(recipient ? { authorityId: recipient.authority.id } : {}),
        },
      ],
      answers: documentId,
    })
  }
  const note = answerType
    ? 'Đã ban hành văn bản trả lời'
    : dice.pick([
        'Đã triển khai đến các thôn, báo cáo kết quả',
        'Đã thực hiện xong',
        'Đã tổng hợp, lưu hồ sơ',
      ])
  await stage.act(worker, complete, { documentId, note })
}
