import type { ComponentChildren, VNode } from 'preact'
import { Icon } from './icon.tsx'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'
type Look = { readonly variant?: ButtonVariant; readonly icon?: string; readonly children: ComponentChildren }

const classOf = (variant: ButtonVariant) => (variant === 'secondary' ? 'button' : `button ${variant}`)

/** A button that sends its form; `name` and `value` tell which of several was pressed. Variant secondary unless told. */
export function Button({
  variant = 'secondary',
  icon,
  children,
  ...rest
}: Look & {
  type?: 'submit' | 'button'
  name?: string
  value?: string
  form?: string
  formAction?: string
  /** `_blank`: the answer opens beside the form. */
  formTarget?: string
  disabled?: boolean
  /** Sentence asked before the form is sent, where scripts run. */
  confirm?: string
  /** Id of a dialog to open. */
  opens?: string
}): VNode {
  const { confirm, opens, type = opens ? 'button' : 'submit', ...attributes } = rest
  return (
    <button
      class={classOf(variant)}
      type={type}
      data-confirm={confirm}
      {...attributes}
      {...(opens ? { command: 'show-modal', commandfor: opens } : {})}
    >
      {icon ? <Icon name={icon} /> : null}
      {children}
    </button>
  )
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function ButtonLink({
  variant = 'secondary',
  icon,
  href,
  children,
  download,
}: Look & { href: string; download?: boolean }): VNode {
  return (
    <a class={classOf(variant)} href={href} {...(download ? { download: '', 'data-turbo': 'false' } : {})}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </a>
  )
}
