import type { VNode } from 'preact'
import { formatNumber } from '#kit/vietnamese/index.ts'
import { type Language, sayAny, useWords } from '#platform/i18n/index.ts'
import { Button, Card, Details, EmptyState, Form, Notice, PageHeader } from '#platform/ui/index.ts'
import type { AxisId } from '../../../axis.ts'
import { words } from '../../../messages/index.ts'
import type { AgencyChanges } from '../../../rules/axis/compare-agencies.ts'
import { urls } from '../../../urls.ts'

/** So many of each kind are named. */
const most = 200

/** What an axis answered when it was asked for its authorities. */
export type AgenciesShown =
  | { readonly fault: string }
  | {
      readonly changes: AgencyChanges
      /** By what it is known that these changes were seen. */
      readonly mark: string
      /** The code of what stands against taking them as they were seen before. */
      readonly refused?: string
    }

type Props = {
  readonly id: AxisId
  readonly name: string
  readonly shown: AgenciesShown
  readonly language: Language
  readonly csrf: string
}

type Line = { readonly organId: string; readonly name: string }
type Kind = 'added' | 'renamed' | 'gone' | 'left' | 'unusable'

function Lines({
  kind,
  lines,
  language,
}: {
  kind: Kind
  lines: readonly Line[]
  language: Language
}): VNode | null {
  const t = useWords(words)
  const number = (value: number) => formatNumber(value, language)
  if (lines.length === 0) return null
  return (
    <Details
      summary={t(`agencies-${kind}`, { count: number(lines.length) })}
      open={kind !== 'left' && lines.length <= 20}
    >
      <ul>
        {lines.slice(0, most).map(({ organId, name }) => (
          <li key={`${organId} ${name}`}>
            <code>{organId}</code> {name}
          </li>
        ))}
        {lines.length > most ? <li>{t('agencies-more', { count: number(lines.length - most) })}</li> : null}
      </ul>
    </Details>
  )
}

function Changes({ changes, language }: { changes: AgencyChanges; language: Language }): VNode {
  const t = useWords(words)
  const renamed = changes.renamed.map(({ organId, before, name }) => ({
    organId,
    name: t('agencies-rename', { before, name }),
  }))
  return (
    <>
      <Lines kind="added" lines={changes.added} language={language} />
      <Lines kind="renamed" lines={renamed} language={language} />
      <Lines kind="gone" lines={changes.gone} language={language} />
      <p>{t('agencies-unchanged', { count: formatNumber(changes.unchanged, language) })}</p>
      <Lines kind="left" lines={changes.left} language={language} />
      <Lines kind="unusable" lines={changes.unusable} language={language} />
    </>
  )
}

/** What taking the authorities of an axis into the directory would do, before it is done. */
export function AgenciesPage({ id, name, shown, language, csrf }: Props): VNode {
  const t = useWords(words)
  const again = (
    <Form action={urls.agencies({ id })} csrf={csrf} guard={false} plain>
      <Button>{t('agencies-ask-again')}</Button>
    </Form>
  )
  const head = <PageHeader title={t('agencies')} crumbs={[{ href: urls.axis({ id }), label: name }]} />
  if ('fault' in shown)
    return (
      <>
        {head}
        <div class="stack">
          <Notice tone="bad" title={t('agencies-failed')}>
            {shown.fault}
          </Notice>
          {again}
        </div>
      </>
    )
  const { changes, mark, refused } = shown
  const { added, renamed, gone } = changes
  const nothing = added.length + renamed.length + gone.length === 0
  return (
    <>
      {head}
      <div class="stack">
        {refused ? <Notice tone="bad" title={sayAny(language, refused)} /> : null}
        {nothing ? <EmptyState icon="circle-check" title={t('agencies-none')} /> : null}
        <Card>
          <Changes {...{ changes, language }} />
        </Card>
        {nothing ? (
          again
        ) : (
          <Form action={urls.takeAgencies({ id })} csrf={csrf} guard={false} plain>
            <input type="hidden" name="seen" value={mark} />
            {gone.length > 0 ? <p>{t('agencies-gone-words')}</p> : null}
            <Button variant="primary">{t('agencies-take')}</Button>
          </Form>
        )}
      </div>
    </>
  )
}
