import { localTime } from '#kit/calendar/index.ts'
import type { Id } from '#kit/ids.ts'
import { listAuthorities } from '#modules/organisations/index.ts'
import type { Tx } from '#platform/database/index.ts'
import { closeSheet } from './acts/close-sheet.ts'
import { agreeFees } from './acts/decide-fee.ts'
import { addAuthor } from './acts/keep-author.ts'
import { proposeFee } from './acts/propose-fee.ts'
import { readMonth } from './acts/read-month.ts'
import type { AuthorId, ProposalId } from './royalty.ts'
import { listArticles } from './store/articles.ts'

/** The same transaction in the name of an authority, at a time. */
const there = (tx: Tx, authorityId: Id<'authority'>, now = tx.now): Tx => ({
  ...tx,
  now,
  today: localTime(now).toPlainDate(),
  actor: { kind: 'system', name: 'demo', authorityId },
})

/** Sample fees for what the district published in a month: a writer, and every second time a photographer with her. */
async function proposeFor(
  tx: Tx,
  month: Temporal.PlainDate,
  [writer, photographer]: readonly AuthorId[],
): Promise<ProposalId[]> {
  // prettier-ignore
  const lines: ProposalId[] = []
  for (const [at, { id }] of (await listArticles(tx, month, { most: 6 })).entries()) {
    const alone = at % 2 === 0
    const shares = [
      { authorId: writer!, role: 'author', percent: alone ? 100 : 70 },
      ...(alone ? [] : [{ authorId: photographer!, role: 'photographer', percent: 30 } as const]),
    ] as const
    const asked = { articleId: id, genre: alone ? 'tin' : 'bai', hundredths: 100 + 50 * at, shares }
    lines.push(await proposeFee(tx, { ...asked, why: 'Dữ liệu mẫu' }))
  }
  return lines
}

/** What the district paid last month, and what waits for its leader this month; authors are marked as samples. */
export async function loadDemo(tx: Tx, { office }: { readonly office?: string } = {}): Promise<void> {
  const district = (await listAuthorities(tx, {})).find((one) => one.hosted && one.level === 'district')
  if (office !== undefined || !district) return
  const now = there(tx, district.id)
  const month = now.today.with({ day: 1 })
  const before = month.subtract({ months: 1 })
  const writers: AuthorId[] = []
  for (const [name, penName] of [
    ['Hồ Thị Bài', 'mẫu: Bài Rừng'],
    ['Côn Văn Ảnh', 'mẫu: Ảnh Núi'],
  ] as const)
    // prettier-ignore
    writers.push(await addAuthor(now, { name, penName, accountId: null, taxCode: '', taxed: true }))
  const paid = await proposeFor(now, before, writers)
  if (paid.length > 0) {
    await agreeFees(now, { ids: paid })
    await closeSheet(now, { month: before, seen: (await readMonth(now, before)).seen })
  }
  const fresh = await proposeFor(now, month, writers)
  await agreeFees(now, { ids: fresh.slice(1) })
}
