import { startOfYear, today } from '#kit/calendar/index.ts'
import type { Id } from '#kit/ids.ts'
import { type Authority, listAuthorities } from '#modules/organisations/index.ts'
import type { Tx } from '#platform/database/index.ts'
import { cancelNumber } from './acts/cancel-number.ts'
import { closeBook } from './acts/close-book.ts'
import { openBook } from './acts/open-book.ts'
import { openRegister } from './acts/open-register.ts'
import { takeNumber } from './acts/take-number.ts'
import { useNumber } from './acts/use-number.ts'
import { reserveNumber } from './acts/reserve-number.ts'
import type { BookKind, Register } from './book.ts'
import papers from './demo/papers.json' with { type: 'json' }

type Shelf = readonly {
  readonly kind: BookKind
  readonly name: string
  readonly papers: keyof typeof papers
}[]

const incoming = { kind: 'incoming', name: 'Sổ đăng ký văn bản đến', papers: 'incoming' } as const
const copies = { kind: 'copies', name: 'Sổ đăng ký bản sao', papers: 'copies' } as const

/** The district numbers decisions apart from other papers; a commune numbers all together: the head decides (NĐ 30/2020 Đ.15). */
const shelves: { readonly district: Shelf; readonly commune: Shelf } = {
  district: [
    incoming,
    { kind: 'outgoing', name: 'Sổ đăng ký quyết định, chỉ thị', papers: 'decision' },
    { kind: 'outgoing', name: 'Sổ đăng ký văn bản đi', papers: 'outgoing' },
    { kind: 'normative', name: 'Sổ đăng ký văn bản quy phạm pháp luật', papers: 'normative' },
    copies,
  ],
  commune: [incoming, { kind: 'outgoing', name: 'Sổ đăng ký văn bản đi', papers: 'outgoing' }, copies],
}

/** The same transaction as the clerk of an authority at an earlier moment; the record keeps when it was really written. */
function asClerk(tx: Tx, authorityId: Id<'authority'>, now: Temporal.Instant): Tx {
  const actor = { kind: 'system', name: 'Văn thư (dữ liệu mẫu)', authorityId } as const
  return {
    ...tx,
    actor,
    now,
    today: today(now),
    announce: (announcement) => tx.announce({ ...announcement, authorityId }),
  }
}

async function tellYear(tx: Tx, register: Register, kind: keyof typeof papers, year: number): Promise<void> {
  for (const [index, entry] of papers[kind].entries()) {
    const key = `demo:${register.id}:${year}:${index}`
    const { id } = await takeNumber(tx, { registerId: register.id, key })
    const dated = tx.today.toString()
    await useNumber(tx, {
      numberId: id,
      subject: { type: 'paper', id: key },
      entry: { ...entry, dated, note: 'Mẫu' },
    })
  }
  if (kind !== 'outgoing') return
  const purpose = 'Giấy mời họp sơ kết'
  const lost = await reserveNumber(tx, {
    registerId: register.id,
    key: `demo:${register.id}:${year}:hoãn`,
    purpose,
  })
  await cancelNumber(tx, { numberId: lost.id, reason: 'Cuộc họp hoãn, giấy mời không phát hành' })
}

/** The year before the papers that the demo tells: its books are closed. */
const lastYear = 2025

async function loadShelf(tx: Tx, { id, level }: Authority): Promise<void> {
  const then = asClerk(tx, id, startOfYear(lastYear + 1).subtract({ hours: 24 * 40 }))
  const newYear = asClerk(tx, id, startOfYear(lastYear + 1).add({ minutes: 1 }))
  const shelf = level === 'district' ? shelves.district : shelves.commune
  for (const { kind, name, papers: of } of shelf) {
    const { register, book } = await openRegister(then, { kind, name })
    await tellYear(then, register, of, lastYear)
    const reason = `Hết năm ${lastYear}, đã đối chiếu đủ số và in sổ`
    await closeBook(newYear, { bookId: book.id, reason })
    await openBook(newYear, { registerId: register.id, year: lastYear + 1 })
  }
}

/** Gives the district and each commune of the demo their books of 2025, closed with every number accounted for, and of 2026, which their papers fill. */
export async function loadDemo(tx: Tx): Promise<void> {
  for (const authority of await listAuthorities(tx, { hosted: true })) {
    if (authority.kind === 'people-committee') await loadShelf(tx, authority)
  }
}
