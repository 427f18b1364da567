import { localTime, startOfDay } from '#kit/calendar/index.ts'
import { listAuthorities } from '#modules/organisations/index.ts'
import type { Tx } from '#platform/database/index.ts'
import { arrangeComments } from './acts/arrange-comments.ts'
import { inAuthority } from './acts/in-authority.ts'
import { openPoll } from './acts/open-poll.ts'
import { usualArrangement } from './arrangement.ts'
import { type DemoPoll, demoPolls } from './demo/polls.ts'
import { markOf } from './acts/visitor-mark.ts'
import { findPoll, keepVote } from './store/polls.ts'

/** The same transaction at another time. */
const at = (tx: Tx, now: Temporal.Instant): Tx => ({ ...tx, now, today: localTime(now).toPlainDate() })

/** A poll with the votes of its sample readers, each of an address of its own. */
async function poll(tx: Tx, authorityId: Parameters<typeof inAuthority>[1], told: DemoPoll): Promise<void> {
  const fromAt = startOfDay(tx.today.subtract({ days: told.daysAgo }))
  const untilAt = startOfDay(tx.today.add({ days: told.daysLeft }))
  const then = at(inAuthority(tx, authorityId), fromAt)
  const { question, multiple, results } = told
  const options = told.options.map(({ text }) => text)
  const { number } = await openPoll(then, {
    authorityId,
    question,
    multiple,
    results,
    options,
    fromAt,
    untilAt,
    sample: true,
  })
  const opened = (await findPoll(then, authorityId, number))!
  let voter = 0
  for (const [index, { votes }] of told.options.entries())
    for (let vote = 0; vote < votes; vote++)
      await keepVote(then, opened, {
        mark: markOf(Buffer.alloc(32, 7), `mẫu ${voter++}`),
        places: [index + 1],
      })
}

/** How the district takes comments, and its polls, marked as samples. What readers say of articles is told by the portal, which has them. */
export async function loadDemo(tx: Tx, { office }: { readonly office?: string } = {}): Promise<void> {
  const district = (await listAuthorities(tx, {})).find((one) => one.hosted && one.level === 'district')
  if (office !== undefined || !district) return
  await arrangeComments(inAuthority(tx, district.id), {
    authorityId: district.id,
    arrangement: { ...usualArrangement, closeAfterDays: 60, refusedWords: ['đồ ngu', 'cá độ', 'vay nóng'] },
  })
  for (const one of demoPolls) await poll(tx, district.id, one)
}
