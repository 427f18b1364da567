import type { VNode } from 'preact'
import { formatDateTime, formatWeekday } from '#kit/vietnamese/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { PageHeader } from '#platform/ui/index.ts'
import type { Airing, Script } from '../loudspeaker.ts'
import { loudspeakerWords } from '../messages/index.ts'
import { linesOf } from '../rules/lines.ts'
import { readingMinutes } from '../rules/timetable.ts'
import { urls } from '../urls.ts'

/** The sheet for who reads: large letters, the times to come, room for who read it. */
export function SheetPage({
  script,
  ahead,
  office,
}: {
  script: Script
  ahead: readonly Airing[]
  office: string
}): VNode {
  const t = useWords(loudspeakerWords)
  const language = useLanguage()
  return (
    <div class="stack">
      <PageHeader
        title={script.title}
        lead={`${office}. ${t('minutes', { count: readingMinutes(script.body) })}.`}
        crumbs={[{ href: urls.script({ script: script.id }), label: t('back') }]}
      />
      <div class="reading-sheet">
        {linesOf(script.body).map((line, place) => (
          <p key={place}>{line}</p>
        ))}
      </div>
      {ahead.length > 0 ? (
        <table class="table reading-log">
          <caption>{t('log')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('time')}</th>
              <th scope="col">{t('clusters')}</th>
              <th scope="col">{t('reader')}</th>
            </tr>
          </thead>
          <tbody>
            {ahead.map(({ id, at, clusters }) => (
              <tr key={id}>
                <td>
                  {formatWeekday(at, language)}, {formatDateTime(at, language)}
                </td>
                <td>{clusters.length > 0 ? clusters.join(', ') : t('all-clusters')}</td>
                <td />
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </div>
  )
}
