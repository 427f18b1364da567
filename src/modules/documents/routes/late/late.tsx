import { addWorkingDays, closesAt, type WorkingCalendar } from '#kit/calendar/index.ts'
import { type Id, isId } from '#kit/ids.ts'
import { permit } from '#kit/refusal.ts'
import { workingCalendarOf } from '#modules/organisations/index.ts'
import type { Reader } from '#platform/database/index.ts'
import { defineRoutes, type Visit, withQuery } from '#platform/web/index.ts'
import { generalStanding } from '../../acts/standing.ts'
import { words } from '../../messages/index.ts'
import { LatePage } from '../../pages/late/late-page.tsx'
import type { LateGroup, LateLine } from '../../parts/late/late-unit.tsx'
import type { Standing } from '../../rules/access.ts'
import { mayWatchLate } from '../../rules/late/access.ts'
import { latenessOf } from '../../rules/late/lateness.ts'
import { type LatePart, listLate } from '../../store/late/list-late.ts'
import { urls } from '../../urls.ts'
import { eyesOf } from '../lists.tsx'
import { askRoutes } from './asking.tsx'

/** Working days that the board looks ahead. */
const ahead = 3
const most = 500

function grouped(lines: readonly LateLine[]): LateGroup[] {
  return [...Map.groupBy(lines, ({ unitId }) => unitId)].map(([unitId, ofUnit]) => ({
    unitId,
    unitName: ofUnit[0]!.unitName,
    people: [...Map.groupBy(ofUnit, ({ accountId }) => accountId)].map(([, ofPerson]) => ({
      name: ofPerson[0]!.accountName,
      lines: ofPerson,
    })),
    toAsk: ofUnit
      .filter(({ mayAsk, lateness, askedAt, answer }) => mayAsk && lateness.late && (!askedAt || answer))
      .map(({ assignmentId }) => assignmentId),
  }))
}

function linesOf(
  parts: readonly LatePart[],
  { directs, registers, headOf }: Standing,
  calendar: WorkingCalendar,
  now: Temporal.Instant,
): LateLine[] {
  return parts.map((part) => ({
    ...part,
    lateness: latenessOf(calendar, part.dueAt, now),
    mayAsk: directs || registers || headOf === part.unitId,
  }))
}

const choices = (parts: readonly LatePart[], of: (part: LatePart) => [string | null, string | null]) =>
  [...new Map(parts.map(of).filter(([id]) => id))].map(([id, name]) => ({ id: id!, name: name ?? '' }))

async function calendarNow(reader: Reader): Promise<WorkingCalendar> {
  const { actor, today } = reader
  if (actor.kind !== 'person') throw new TypeError('the board of late work is for people')
  return workingCalendarOf(reader, actor.authorityId, today)
}

async function showLate(visit: Visit): Promise<Response> {
  const { language, csrf } = visit
  const standing = generalStanding(visit)
  permit(mayWatchLate(standing))
  const idIn = <Kind extends string>(name: string) => {
    const typed = visit.query(name)
    return isId(typed) ? (typed as Id<Kind>) : undefined
  }
  const unitId = idIn<'unit'>('don_vi')
  const accountId = idIn<'account'>('nguoi')
  const only = (['late', 'soon'] as const).find((one) => one === visit.query('chi'))
  const typed = { don_vi: unitId ?? '', nguoi: accountId ?? '', chi: only ?? '' }
  const { lines, every } = await visit.read(async (reader) => {
    const calendar = await calendarNow(reader)
    const until = closesAt(calendar, addWorkingDays(calendar, reader.today, ahead))
    const eyes = eyesOf(standing)
    const parts = await listLate(reader, { until, only, unitId, accountId }, eyes, most)
    const narrowed = unitId || accountId || only
    return {
      lines: linesOf(parts, standing, calendar, reader.now),
      every: narrowed ? await listLate(reader, { until }, eyes, most) : parts,
    }
  })
  const page = (chi: string) => withQuery(urls.late(), { ...typed, chi })
  return visit.workspace(
    { title: words.in(language)('late-board') },
    <LatePage
      {...{ language, csrf, typed, ahead }}
      here={page(typed.chi)}
      groups={grouped(lines)}
      counts={{
        late: lines.filter(({ lateness }) => lateness.late).length,
        soon: lines.filter(({ lateness }) => !lateness.late).length,
      }}
      tabs={(['', 'late', 'soon'] as const).map((one) => ({
        only: one,
        href: page(one),
        current: one === typed.chi,
      }))}
      units={choices(every, ({ unitId: id, unitName }) => [id, unitName])}
      people={choices(every, ({ accountId: id, accountName }) => [id, accountName])}
      most={lines.length === most ? most : undefined}
    />,
  )
}

/** The board of what is late, asking why, and answering. */
export const lateRoutes = [
  ...defineRoutes(({ get }) => {
    get(urls.late, { who: 'official' }, showLate)
  }),
  ...askRoutes,
]
