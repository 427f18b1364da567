import { findOpenPoll } from '#modules/participation/index.ts'
import type { Reader } from '#platform/database/index.ts'
import type { FrontRead } from '../pages/site-page.tsx'
import { sectionOfBlock } from '../rules/front.ts'
import type { PlainBlock, Site } from '../site.ts'
import { listNotices } from '../store/notice-board.ts'
import { findHero, listBySection, listHeadlines } from '../store/reading.ts'
import { listRecorded } from '../store/recordings.ts'
import { listEvents } from '../store/topics.ts'

/** Reads what the parts of a site's first page show, and nothing for parts that it has not. */
export async function readFront(
  reader: Reader,
  { id, authorityId, kind, endedAt, look: { blocks } }: Site,
  language: 'vi' | 'en',
): Promise<FrontRead> {
  const has = (block: PlainBlock) => blocks.includes(block)
  const bySection = has('sections') || blocks.some((block) => sectionOfBlock(block) !== undefined)
  return {
    newest: await listHeadlines(reader, id, { language, most: 6 }),
    hero: has('hero') ? await findHero(reader, id, language) : undefined,
    bySection: bySection ? await listBySection(reader, id, { language, most: 4 }) : [],
    notices: has('notices') ? await listNotices(reader, id, { on: reader.today, most: 5 }) : [],
    events: has('events') ? await listEvents(reader, id, { language, since: reader.now, most: 4 }) : [],
    radio: has('radio') ? await listRecorded(reader, id, { kind: 'audio', most: 2 }) : [],
    films: has('films') ? await listRecorded(reader, id, { kind: 'video', most: 2 }) : [],
    poll:
      has('poll') && kind === 'authority' && !endedAt ? await findOpenPoll(reader, authorityId) : undefined,
  }
}
