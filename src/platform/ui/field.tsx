import type { ComponentChildren, VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { Icon } from './icon.tsx'
import { words } from './messages/index.ts'

export type FieldProps = {
  readonly name: string
  readonly label: ComponentChildren
  readonly hint?: ComponentChildren
  /** A whole sentence; shown next to the field and linked from the summary. */
  readonly error?: string
  /** Marks the field as one that may be left empty. */
  readonly optional?: boolean
  readonly id?: string
}

/** What a control inside a field needs to be announced with its hint and error. */
export function fieldIds({ name, id = `truong-${name}`, hint, error }: FieldProps): {
  id: string
  described: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: 'true' }
} {
  const by = [hint ? `${id}-goi-y` : '', error ? `${id}-loi` : ''].filter(Boolean).join(' ')
  return {
    id,
    described: {
      id,
      ...(by ? { 'aria-describedby': by } : {}),
      ...(error ? { 'aria-invalid': 'true' as const } : {}),
    },
  }
}

/** The frame around one control: label above, hint before it, error next to it. `group` makes a fieldset with a legend. */
export function Field({
  group = false,
  children,
  ...field
}: FieldProps & { group?: boolean; children: ComponentChildren }): VNode {
  const t = useWords(words)
  const { id } = fieldIds(field)
  const { label, hint, error, optional } = field
  const caption = (
    <>
      {label} {optional ? <span class="mark">({t('optional')})</span> : null}
    </>
  )
  const Frame = group ? 'fieldset' : 'div'
  return (
    <Frame class={error ? 'field wrong' : 'field'} {...(group ? { id } : {})}>
      {group ? <legend>{caption}</legend> : <label for={id}>{caption}</label>}
      {hint ? (
        <div class="hint" id={`${id}-goi-y`}>
          {hint}
        </div>
      ) : null}
      {error ? (
        <p class="error" id={`${id}-loi`}>
          <Icon name="circle-alert" />
          <span>{error}</span>
        </p>
      ) : null}
      {children}
    </Frame>
  )
}
