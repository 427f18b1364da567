import type { Reader } from '#platform/database/index.ts'
import type { Language } from '#platform/i18n/index.ts'
import type { DeskTable } from '#platform/web/index.ts'
import { generalStanding } from '../acts/standing.ts'
import { directions } from '../document.ts'
import { isWorkedFrom } from '../list-place.ts'
import { words } from '../messages/index.ts'
import { sayDayOf } from '../pages/say.ts'
import { queuesFor } from '../rules/queues.ts'
import { countQueues, listDocuments } from '../store/list-documents.ts'
import { urls } from '../urls.ts'
import { eyesOf } from './lists.tsx'

/** Lines of a table shown on the desk; the others are one tap away. */
const shown = 5

/** The tables of papers that wait for the reader: what is late is on its own board. */
export async function documentTables(reader: Reader, language: Language): Promise<DeskTable[]> {
  const t = words.in(language)
  const standing = generalStanding(reader)
  const eyes = eyesOf(standing)
  const tables: DeskTable[] = []
  for (const direction of directions) {
    const queues = queuesFor(standing, direction).filter((queue) => isWorkedFrom(queue) && queue !== 'late')
    const counts: Readonly<Record<string, number>> = await countQueues(reader, direction, queues, eyes, 100)
    for (const queue of queues) {
      if (!counts[queue]) continue
      const list = direction === 'incoming' ? urls.incoming : urls.outgoing
      const documents = await listDocuments(reader, { direction, queue }, eyes, { limit: shown })
      tables.push({
        title: t(`queue-${queue}`),
        href: list(null, { bang: queue }),
        count: counts[queue],
        lines: documents.map(({ id, abstract, reference, organName, dueAt, ownDueAt, urgency }) => {
          const due = ownDueAt ?? dueAt
          const late = due && Temporal.Instant.compare(due, reader.now) < 0
          return {
            href: urls.document({ id }),
            label: abstract,
            hint: [
              reference,
              direction === 'incoming' ? organName : '',
              due ? t('due-on', { day: sayDayOf(due, language) }) : '',
            ]
              .filter(Boolean)
              .join(' · '),
            alarm: urgency === 'ordinary' ? (late ? t('late') : undefined) : t(`urgency-${urgency}`),
          }
        }),
      })
    }
  }
  return tables
}
