import type { VNode } from 'preact'
import { formatDateTime } from '#kit/vietnamese/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { DescriptionList, Notice } from '#platform/ui/index.ts'
import type { Issue } from '../alert.ts'
import { words } from '../messages/index.ts'
import { areaWords } from '../rules/concern.ts'
import { dialled, linesOf, phoneIn } from '../rules/lines.ts'

function Phones({ phones }: { phones: string }): VNode {
  return (
    <ul class="alert-phones">
      {linesOf(phones).map((line) => {
        const { who, phone } = phoneIn(line)
        return (
          <li key={line}>
            {phone === '' ? (
              line
            ) : (
              <>
                {who} <a href={`tel:${dialled(phone)}`}>{phone}</a>
              </>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** What an issue of an alert says: when and where, what to do, whom to call, from whom it comes. */
export function AlertBody({ issue }: { issue: Issue }): VNode {
  const t = useWords(words)
  const language = useLanguage()
  const at = (moment: Temporal.Instant) => formatDateTime(moment, language)
  return (
    <div class="stack">
      {issue.drill ? (
        <Notice tone="info" title={t('drill-mark')}>
          {t('drill-note')}
        </Notice>
      ) : null}
      {issue.happening === '' ? null : (
        <div class="prose">
          {linesOf(issue.happening).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
      <section class="stack tight">
        <h2>{t('what-to-do')}</h2>
        <ul class="alert-advice">
          {linesOf(issue.advice).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      {issue.phones === '' ? null : (
        <section class="stack tight">
          <h2>{t('who-to-call')}</h2>
          <Phones phones={issue.phones} />
        </section>
      )}
      <DescriptionList
        items={[
          { label: t('where'), value: areaWords(issue, t('all-of')) },
          { label: t('from'), value: at(issue.fromAt) },
          { label: t('until'), value: at(issue.untilAt) },
          { label: t('certainty'), value: t(`certainty-${issue.certainty}`) },
          { label: t('source'), value: issue.source },
          { label: t('issuer'), value: issue.issuer },
          { label: t('issued-at'), value: `${at(issue.issuedAt)} (${t('issue', { number: issue.issue })})` },
        ]}
      />
      {issue.alone ? <Notice tone="warn">{t('alone-note')}</Notice> : null}
      {issue.sample ? <p class="soft">{t('sample')}</p> : null}
    </div>
  )
}
