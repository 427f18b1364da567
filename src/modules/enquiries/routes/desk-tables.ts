import { formatDateTime } from '#kit/vietnamese/index.ts'
import type { Reader } from '#platform/database/index.ts'
import type { Language } from '#platform/i18n/index.ts'
import type { DeskTable } from '#platform/web/index.ts'
import { isLate } from '../enquiry-state.ts'
import { words } from '../messages/index.ts'
import { scopeOf } from '../pages/desk-scope.ts'
import { directs } from '../rules/access.ts'
import { countForDesk, listForDesk } from '../store/desk.ts'
import { enquiryUrls } from '../urls.ts'

const shown = 5

/** What of enquiries waits for the reader: what lies with them; for who takes enquiries in, all that is owed. */
export async function enquiryTables(reader: Reader, language: Language): Promise<DeskTable[]> {
  const { actor, now } = reader
  if (actor.kind !== 'person') return []
  const t = words.in(language)
  const view = directs(actor) ? 'waiting' : 'mine'
  const scope = scopeOf(actor)
  const counts = await countForDesk(reader, scope)
  if (counts[view] === 0) return []
  const found = await listForDesk(reader, scope, { view }, { most: shown })
  return [
    {
      title: t('desk'),
      href: enquiryUrls.desk(null, { xem: view === 'mine' ? view : undefined }),
      count: counts[view],
      lines: found.map((one) => ({
        href: enquiryUrls.enquiry({ enquiry: one.id }),
        label: one.title,
        hint: `${t(`kind-${one.kind}`)}, ${t('due').toLowerCase()} ${formatDateTime(one.dueAt, language)}`,
        ...(isLate(one, now) ? { alarm: t('late') } : {}),
      })),
    },
  ]
}
