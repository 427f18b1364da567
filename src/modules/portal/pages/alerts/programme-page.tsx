import type { VNode } from 'preact'
import {
  linesOf,
  type PublicAiring,
  readingMinutes,
  type Recording,
  RecordingPlayer,
} from '#modules/alerts/index.ts'
import { localTime } from '#kit/calendar/index.ts'
import { formatDate, formatTime, formatWeekday } from '#kit/vietnamese/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { EmptyState, PageHeader, StatusTag } from '#platform/ui/index.ts'
import { alertWords } from '../../messages/index.ts'

function Airing({ airing, anchor }: { airing: PublicAiring; anchor: string }): VNode {
  const t = useWords(alertWords)
  const { at, title, clusters, outcome } = airing
  return (
    <li>
      <strong>{formatTime(at)}</strong> <a href={`#${anchor}`}>{title}</a>{' '}
      <span class="soft">{clusters.length > 0 ? clusters.join(', ') : t('all-clusters')}</span>{' '}
      {outcome ? (
        <StatusTag
          tone={outcome === 'read' ? 'good' : 'plain'}
          icon={outcome === 'read' ? 'circle-check' : 'ban'}
        >
          {t(`outcome-${outcome}`)}
        </StatusTag>
      ) : null}
    </li>
  )
}

function Script({
  airing,
  anchor,
  recording,
}: {
  airing: PublicAiring
  anchor: string
  recording: Recording | undefined
}): VNode {
  const t = useWords(alertWords)
  const { title, body, sample } = airing
  return (
    <section class="stack tight" id={anchor}>
      <h3>{title}</h3>
      <p class="soft">{t('minutes', { count: readingMinutes(body) })}</p>
      {recording ? <RecordingPlayer recording={recording} title={title} /> : null}
      <div class="prose">
        {linesOf(body).map((line, place) => (
          <p key={place}>{line}</p>
        ))}
      </div>
      {sample ? <p class="soft">{t('sample-script')}</p> : null}
    </section>
  )
}

/** What the loudspeakers of a place read this week, day by day, and the texts themselves. */
export function ProgrammePage({
  name,
  airings,
  recordings,
}: {
  name: string
  airings: readonly PublicAiring[]
  recordings: ReadonlyMap<string, Recording>
}): VNode {
  const t = useWords(alertWords)
  const language = useLanguage()
  const days = Map.groupBy(airings, ({ at }) => localTime(at).toPlainDate().toString())
  const scripts = [...Map.groupBy(airings, ({ scriptId }) => scriptId).values()].map(([first]) => first!)
  const anchorOf = (airing: PublicAiring) =>
    `loi-${scripts.findIndex(({ scriptId }) => scriptId === airing.scriptId) + 1}`
  return (
    <div class="stack loose">
      <PageHeader title={t('programme')} lead={t('programme-lead', { name })} />
      {airings.length === 0 ? (
        <EmptyState icon="megaphone" title={t('programme-none')}>
          <p>{t('programme-none-lead')}</p>
        </EmptyState>
      ) : null}
      {[...days].map(([day, list]) => (
        <section key={day} class="stack tight">
          <h2>
            {formatWeekday(list[0]!.at, language)}, {formatDate(list[0]!.at, language)}
          </h2>
          <ul class="titles">
            {list.map((airing) => (
              <Airing key={airing.id} airing={airing} anchor={anchorOf(airing)} />
            ))}
          </ul>
        </section>
      ))}
      {scripts.length > 0 ? (
        <section class="stack">
          <h2>{t('read-text')}</h2>
          {scripts.map((airing) => (
            <Script
              key={airing.scriptId}
              airing={airing}
              anchor={anchorOf(airing)}
              recording={recordings.get(airing.scriptId)}
            />
          ))}
        </section>
      ) : null}
    </div>
  )
}
