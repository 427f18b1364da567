import { today } from '#kit/calendar/index.ts'
import type { Visit } from '#platform/web/index.ts'
import type { FrontRead } from '../pages/site-page.tsx'
import type { PlainBlock, Site } from '../site.ts'
import { listNotices } from '../store/notice-board.ts'
import { findHero } from '../store/reading.ts'
import { listRecorded } from '../store/recordings.ts'
import { listEvents } from '../store/topics.ts'

/** What the parts of a site's first page show besides the newest, and nothing for parts that it has not; kept until something is published, a day at most. */
export function readFront(visit: Visit, { id, look: { blocks } }: Site): Promise<FrontRead> {
  const has = (block: PlainBlock) => blocks.includes(block)
  const { language } = visit
  const on = today(Temporal.Instant.fromEpochMilliseconds(visit.startedAt))
  return visit.readPublished(`portal.front ${id} ${language} ${on} ${blocks.join()}`, async (reader) => ({
    hero: has('hero') ? await findHero(reader, id, language) : undefined,
    notices: has('notices') ? await listNotices(reader, id, { on, most: 5 }) : [],
    events: has('events') ? await listEvents(reader, id, { language, since: reader.now, most: 4 }) : [],
    radio: has('radio') ? await listRecorded(reader, id, { kind: 'audio', most: 2 }) : [],
    films: has('films') ? await listRecorded(reader, id, { kind: 'video', most: 2 }) : [],
  }))
}
