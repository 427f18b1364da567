import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { Card, Details, Notice } from '#platform/ui/index.ts'
import { words } from '../messages/index.ts'
import type { StepPreview } from '../rules/preview-scheme.ts'
import { urls } from '../urls.ts'

/** One step of a rearrangement: who ends, who begins, which codes change their meaning, and what stands against it. */
export function SchemeStep({ step, done }: { step: StepPreview; done: boolean }): VNode {
  const t = useWords(words)
  const { ends, begins, impossible } = step
  return (
    <Card title={begins ? t('step-merges', { name: begins.name }) : t('step-dissolves')}>
      <p>{t('step-ends')}</p>
      <ul>
        {ends.map(({ id, name, code }) => (
          <li key={id}>
            <a href={urls.authority({ id })}>{name}</a> {code ? <span class="soft">({code})</span> : null}
          </li>
        ))}
      </ul>
      {begins ? (
        <p>{t('step-begins', { name: begins.name, codes: begins.codes.join(', ') })}</p>
      ) : (
        <p>{t('step-no-successor')}</p>
      )}
      {begins?.reused.map(({ code, meant }) => (
        <Notice key={code} tone="warn">
          {t('code-reused', { code, meant, name: begins.name })}
        </Notice>
      ))}
      {impossible.length > 0 && !done ? (
        <Notice tone="bad">{t('step-impossible', { names: impossible.join(', ') })}</Notice>
      ) : null}
      {begins && begins.units.length > 0 ? (
        <Details summary={t('step-units', { count: begins.units.length })}>
          <ul>
            {begins.units.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </Details>
      ) : null}
    </Card>
  )
}
