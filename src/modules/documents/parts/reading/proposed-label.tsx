import type { ComponentChildren, VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { words } from '../../messages/index.ts'
import type { Proposable, ProposedFields } from '../../rules/reading/proposed-facts.ts'

/** The label of a field with a quiet word where its value is the machine's and not a person's. */
export function ProposedLabel({
  name,
  value,
  proposed,
  children,
}: {
  name: Proposable
  value: string
  proposed: ProposedFields | undefined
  children: ComponentChildren
}): VNode {
  const t = useWords(words)
  const one = proposed?.[name]
  if (!one || one.value !== value || value === '') return <>{children}</>
  return (
    <>
      {children}{' '}
      <span class="mark" title={one.readAs}>
        · {t(one.sure ? 'machine-proposes' : 'machine-unsure')}
      </span>
    </>
  )
}

/** A place of the form that is fetched anew when the file has been read, unless somebody typed in it. */
export function Awaiting({
  name,
  topic,
  children,
}: {
  name: string
  topic: string | undefined
  children: ComponentChildren
}): VNode {
  return (
    <div id={`cho-doc-${name}`} {...(topic ? { 'data-live-topic': topic } : {})}>
      {children}
    </div>
  )
}
