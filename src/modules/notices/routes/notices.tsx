import { isId } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import { defineRoutes, type Visit } from '#platform/web/index.ts'
import { markRead, openNotice } from '../acts/mark-read.ts'
import { words } from '../messages/index.ts'
import { type Notice, topicOf } from '../notice.ts'
import { NoticesPage } from '../pages/notices-page.tsx'
import { OnBehalfPage } from '../pages/on-behalf-page.tsx'
import { listNotices, type Place } from '../store/notices.ts'
import { urls } from '../urls.ts'

const official = { who: 'official' } as const
const pageSize = 30

const write = ({ readAt, lastToldAt, id }: Notice) =>
  `${readAt ? 0 : 1}.${lastToldAt.epochMilliseconds}.${id}`

/** The place in the address; an address that somebody wrote by hand begins at the first. */
function placeIn(text = ''): Place | undefined {
  const [, unread, at, id] = /^([01])\.(\d{1,15})\.([0-9a-f-]{36})$/.exec(text) ?? []
  if (!isId(id)) return undefined
  return { unread: unread === '1', at: Temporal.Instant.fromEpochMilliseconds(Number(at)), id }
}

async function showNotices(visit: Visit): Promise<Response> {
  const { language, csrf, actor } = visit
  const after = placeIn(visit.query('sau'))
  const { found, now } = await visit.read(async (reader) => ({
    found: await listNotices(reader, { after, limit: pageSize + 1 }),
    now: reader.now,
  }))
  const notices = found.slice(0, pageSize)
  const last = notices.at(-1)
  return visit.workspace(
    { title: words.in(language)('notices') },
    <NoticesPage
      {...{ notices, language, csrf }}
      topic={topicOf(actor.kind === 'person' ? actor.accountId : '')}
      until={String(now)}
      nextHref={found.length > pageSize && last ? urls.notices(null, { sau: write(last) }) : undefined}
      isFirst={after === undefined}
    />,
  )
}

const instantIn = (text: unknown): Temporal.Instant | undefined => {
  if (typeof text !== 'string' || !/^\d{4}-\d\d-\d\dT[\d:.]{5,18}Z$/.test(text)) return undefined
  return Temporal.Instant.from(text)
}

async function read(visit: Visit): Promise<Response> {
  const { ids, until } = await visit.fields()
  const moment = instantIn(until)
  const named = [ids ?? []].flat().filter(isId)
  if (moment) await visit.act(markRead, { until: moment })
  else if (named.length > 0) await visit.act(markRead, { ids: named })
  return visit.redirect(urls.notices())
}

async function open(visit: Visit): Promise<Response> {
  const id = visit.param('id')
  if (!isId(id)) return refuse(404, reason('notices.no-such-notice'))
  const notice = await visit.act(openNotice, id)
  const { actor, language } = visit
  const acts = actor.kind === 'person' && actor.actingFor?.name === notice.onBehalfOf
  if (notice.onBehalfOf === null || acts) return visit.redirect(notice.href)
  return visit.workspace(
    { title: words.in(language)('on-behalf-title', { name: notice.onBehalfOf }) },
    <OnBehalfPage {...{ notice, language }} />,
  )
}

/** The list of notices, reading them, and the way from one to its matter. */
export const noticesRoutes = defineRoutes(({ get, post }) => {
  get(urls.notices, official, showNotices)
  post(urls.read, official, read)
  get(urls.notice, official, open)
})
