import { localTime } from '#kit/calendar/index.ts'
import { type Id, newId } from '#kit/ids.ts'
import { listAuthorities } from '#modules/organisations/index.ts'
import type { Tx } from '#platform/database/index.ts'
import { approveAnswer, draftAnswer, submitAnswer } from './acts/answer-enquiry.ts'
import { assignEnquiry } from './acts/assign-enquiry.ts'
import { grantRequest } from './acts/grant-request.ts'
import { inAuthority } from './acts/in-authority.ts'
import { closeEnquiry, publishAnswer } from './acts/publish-answer.ts'
import { publishWeek } from './acts/publish-week.ts'
import { openReception, standIn } from './acts/receptions.ts'
import { submitEnquiry } from './acts/submit-enquiry.ts'
import { refuseEnquiry } from './acts/turn-away.ts'
import { bookTurn } from './acts/turns.ts'
import { type Cast, castOf } from './demo/cast.ts'
import { sampleWeek, type Story, storiesFor } from './demo/stories.ts'
import type { EnquiryId } from './enquiry.ts'
import { proposePublic } from './rules/propose-public.ts'
import { mondayOf } from './rules/week-lines.ts'
import { getReception } from './store/receptions.ts'

/** The same transaction at another time, in the name of somebody of the authority: what happened over weeks is told in one go. */
function as(tx: Tx, authorityId: Id<'authority'>, name: string, now: Temporal.Instant): Tx {
  const there = inAuthority(tx, authorityId)
  return { ...there, actor: { kind: 'system', name, authorityId }, now, today: localTime(now).toPlainDate() }
}

/** Where a sample is: along the river below the district's seat, a few hundred steps from each other; feedback alone has a place. */
const spotOf = ({ kind, ago }: Story) =>
  kind === 'feedback'
    ? { latitude: 16.6512 + ago / 2000, longitude: 106.9023 }
    : { latitude: null, longitude: null }

/** Tells one sample from its arrival to where it stands. */
async function tellStory(tx: Tx, cast: Cast, story: Story): Promise<void> {
  const { authorityId, chair, clerk, worker, unitId } = cast
  const came = tx.now.subtract({ hours: 24 * story.ago + (story.title.length % 7) })
  const at = (name: string, days: number) => {
    const then = came.add({ hours: Math.round(24 * days) })
    return as(tx, authorityId, name, Temporal.Instant.compare(then, tx.now) < 0 ? then : tx.now)
  }
  const { kind, field, title, body, name, course } = story
  const [phone, email, place] = ['0900000101', '', kind === 'feedback' ? 'Đường vào bản' : '']
  const details = kind === 'information' ? { residence: 'Thôn mẫu', supply: 'copy' } : {}
  const content = { name, phone, email, body, place, village: '', ...spotOf(story), details }
  const sent = { authorityId, kind, submission: newId(), field, title, content, sample: true }
  const enquiryId = (await submitEnquiry(at('Cổng thông tin', 0), sent)).id as EnquiryId
  if (course === 'received') return
  if (course === 'refused')
    return refuseEnquiry(at(clerk.name, 2), {
      enquiryId,
      why: 'Thông tin này thuộc đời sống riêng của từng hộ, cơ quan không cung cấp khi người đó chưa đồng ý.',
      ground: 'Luật Tiếp cận thông tin 2016, Điều 7',
    })
  await assignEnquiry(at(clerk.name, 1), { enquiryId, unitId, accountId: worker.id })
  if (course === 'assigned' || course === 'overdue') return
  if (kind === 'information')
    await grantRequest(at(chair.name, 2), { enquiryId, fee: 12_000n, why: 'Nhận tại Bộ phận Một cửa' })
  const days = course === 'late' ? 32 : 4
  await draftAnswer(at(worker.name, days), { enquiryId, body: story.answer })
  await submitAnswer(at(worker.name, days), { enquiryId })
  if (course === 'submitted') return
  await approveAnswer(at(chair.name, days + 1), { enquiryId })
  if (kind === 'information') return closeEnquiry(at(clerk.name, days + 1), { enquiryId, why: 'Đã cung cấp' })
  const question = proposePublic(body, name).text.replace('Tôi là […]. ', '').replace(' Số tôi […].', '')
  await publishAnswer(at(clerk.name, days + 1), {
    enquiryId,
    title,
    question,
    answer: story.answer,
    looked: true,
  })
}

/** Days of reception: each Thursday of the next weeks, one with who stands in, the first with turns taken. */
async function tellReceptions(tx: Tx, { authorityId, chair, deputy, clerk }: Cast): Promise<void> {
  const there = as(tx, authorityId, clerk.name, tx.now)
  const first = mondayOf(tx.today).add({ days: 10 })
  const clock = (text: string) => Temporal.PlainTime.from(text)
  for (const week of [0, 1, 2]) {
    const receptionId = await openReception(there, {
      authorityId,
      day: first.add({ days: week * 7 }),
      opens: clock('07:30'),
      closes: clock('11:00'),
      official: chair.name,
      post: chair.title,
      place: 'Phòng tiếp công dân, trụ sở UBND',
      note: 'Mang theo căn cước.',
      turns: 10,
      sample: true,
    })
    if (week === 1 && deputy.id !== chair.id)
      await standIn(there, {
        receptionId,
        official: deputy.name,
        post: deputy.title,
        why: 'Chủ tịch đi họp tỉnh',
      })
    if (week > 0) continue
    const { number } = await getReception(there, receptionId)
    for (const [name, matter] of [
      ['Hồ Văn Khăm', 'Tranh chấp ranh giới nương rẫy với hộ liền kề'],
      ['Hồ Thị Nhiên', 'Đề nghị xem lại danh sách hộ cận nghèo'],
    ] as const)
      await bookTurn(there, {
        authorityId,
        number,
        submission: newId(),
        name,
        phone: '0900000102',
        matter,
        sample: true,
      })
  }
}

/** Questions, feedback and requests for information at every stage, receptions and the leaders' week, for the district and its communes; all marked as samples. */
export async function loadDemo(tx: Tx, { office }: { readonly office?: string } = {}): Promise<void> {
  if (office !== undefined) return
  const hosted = (await listAuthorities(tx, {})).filter(
    ({ hosted: works, level, validTo }) =>
      works && validTo === null && (level === 'district' || level === 'commune'),
  )
  const inOrder = hosted.toSorted((a, b) => Number(a.level === 'commune') - Number(b.level === 'commune'))
  for (const [order, { id }] of inOrder.entries()) {
    const cast = await castOf(tx, id)
    if (!cast) continue
    for (const story of storiesFor(order)) await tellStory(tx, cast, story)
    await tellReceptions(tx, cast)
    const { chair, deputy, clerk } = cast
    await publishWeek(as(tx, id, clerk.name, tx.now), {
      authorityId: id,
      monday: mondayOf(tx.today),
      typed: sampleWeek(chair.title, deputy.id === chair.id ? 'Phó Chủ tịch' : deputy.title),
      sample: true,
    })
  }
}
