import { addWorkingTime, localTime, opensAt } from '#kit/calendar/index.ts'
import { takeIn } from '../acts/take-in.ts'
import type { Urgency } from '../document.ts'
import { findDocument } from '../store/documents.ts'
import { arrivalLife } from './arrival-life.ts'
import arrivals from './arrivals.json' with { type: 'json' }
import { type Cast, department, type Person } from './cast.ts'
import own from './own.json' with { type: 'json' }
import { paperLife } from './paper-life.ts'
import type { Life, Stage } from './stage.ts'
import { askingText, filler, lower, sayingText } from './words.ts'

type Own = {
  readonly unit: string
  readonly type: string
  readonly abstract: string
  readonly say: string
  readonly to?: string
  readonly answer?: string
  readonly urgency?: string
}

const names = [
  'Nguyễn Văn Hùng',
  'Lê Thị Hoa',
  'Trần Quốc Việt',
  'Hoàng Nam',
  'Phan Thị Thu Hà',
  'Võ Đình Long',
  'Hồ Thị Lan',
  'Đặng Trọng Vân',
] as const
const province = { name: 'Ủy ban nhân dân tỉnh Quảng Trị', part: 'lead' } as const

/** What is settled of a paper from outside before chance decides the rest. */
export type Lot = {
  /** Number that its author gave it, about. */
  readonly serial: number
  readonly cast: Cast
  readonly leader?: Person
  /** Abbreviation of the unit that settles it. */
  readonly unit?: string
  readonly worker?: Person
  /** Somebody is to settle it: it is not kept for information. */
  readonly settled?: boolean
}

/** A paper that comes to an authority from outside. */
export async function* fromOutside(stage: Stage, casts: readonly Cast[], lot: Lot): Life {
  const { dice, now } = stage
  const { cast, serial } = lot
  const matter = dice.pick(lot.settled ? arrivals.filter(({ file }) => !file) : arrivals)
  const say = filler(stage)
  const abstract = say(matter.abstract)
  const issuedOn = localTime(now)
    .toPlainDate()
    .subtract({ days: dice.between(0, 4) })
  const arrivedId = await stage.act(dice.pick(cast.clerks), takeIn, {
    by: dice.pick(['upload', 'upload', 'mail', 'scan', 'post'] as const),
    files: [],
    body: { text: askingText(abstract, matter.ask, issuedOn.add({ days: 14 })) },
    facts: {
      typeCode: matter.type || null,
      reference: matter.symbol ? `${serial + dice.between(0, 2)}/${matter.symbol}` : '',
      issuedOn,
      organName: say(matter.from),
      abstract,
      signerName: matter.signer ? dice.pick(names) : '',
      signerTitle: matter.signer,
      urgency: (matter.urgency ?? 'ordinary') as Urgency,
      pages: dice.between(1, 8),
      note: '',
    },
  })
  const arrived = (await stage.read(cast.chair, (reader) => findDocument(reader, arrivedId)))!
  yield* arrivalLife(stage, {
    cast,
    casts,
    arrived,
    unit: lot.unit ?? matter.unit,
    ...(lot.leader ? { leader: lot.leader } : {}),
    ...(lot.worker ? { worker: lot.worker } : {}),
    support: matter.support,
    instruction: say(matter.direct),
    answerType: matter.reply,
    ...(matter.answer ? { answerAbstract: say(matter.answer) } : {}),
    ...(matter.file ? { file: matter.file } : {}),
  })
}

/** A paper that an authority writes of its own accord. */
export async function* ofOwnAccord(stage: Stage, casts: readonly Cast[], cast: Cast, signer?: Person): Life {
  const { dice } = stage
  const district = casts[0]!
  const matter: Own = dice.pick(cast === district ? own.district : own.commune)
  const say = filler(stage, cast === district ? undefined : lower(cast.authority.placeName))
  const abstract = say(matter.abstract)
  const of = department(cast, matter.unit)
  const others = casts.slice(1)
  const toWhom =
    matter.to === 'all' ? dice.some(others, dice.chance(0.2) ? others.length : 3) : dice.some(others, 2)
  const inside = (cast === district ? toWhom : [district]).map(({ authority: { id, name } }) => ({
    name,
    authorityId: id,
    part: 'lead' as const,
  }))
  const outside =
    matter.to === 'province' ? [province] : [{ name: 'Như Điều 3', part: 'information' as const }]
  yield* paperLife(stage, {
    cast,
    casts,
    follow: (arrival) => arrivalLife(stage, arrival),
    of,
    drafter: dice.pick(of.staff.length > 0 ? of.staff : of.heads),
    typeCode: matter.type,
    abstract,
    text: sayingText(cast.authority.name, abstract, say(matter.say)),
    urgency: (matter.urgency ?? 'ordinary') as Urgency,
    recipients: cast === district && ['none', 'province'].includes(matter.to ?? '') ? outside : inside,
    ...(signer ? { signer } : {}),
    answerType: dice.chance(0.3) ? (matter.answer ?? '') : '',
  })
}

/** What begins on each working day from one moment to another: papers from outside, and of one's own accord. */
export function livesBetween(
  stage: Stage,
  casts: readonly Cast[],
  { from, perDay }: { readonly from: Temporal.Instant; readonly perDay: number },
): [Temporal.Instant, Life][] {
  const { dice, until, calendar } = stage
  const lives: [Temporal.Instant, Life][] = []
  for (
    let day = opensAt(calendar, localTime(from).toPlainDate());
    Temporal.Instant.compare(day, until) < 0;
    day = opensAt(calendar, localTime(day).toPlainDate().add({ days: 1 }))
  ) {
    const year = localTime(day).dayOfYear
    const moment = () => addWorkingTime(calendar, day, { minutes: dice.between(5, 460) })
    for (let count = dice.between(perDay - 2, perDay + 2); count > 0; count--)
      lives.push([moment(), fromOutside(stage, casts, { serial: year * 9 + count, cast: casts[0]! })])
    for (let count = dice.between(0, 3); count > 0; count--)
      lives.push([moment(), ofOwnAccord(stage, casts, casts[0]!)])
    for (const cast of dice.some(casts.slice(1), dice.between(0, 2)))
      lives.push([moment(), ofOwnAccord(stage, casts, cast)])
  }
  return lives.filter(([at]) => Temporal.Instant.compare(at, from) >= 0)
}
