import type { ComponentChildren, VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { Icon } from './icon.tsx'
import { words } from './messages/index.ts'
import { type Tone, toneIcons } from './status-tag.tsx'

/** Something to know on this page, in its flow. */
export function Notice({
  tone = 'info',
  title,
  children,
}: {
  tone?: Tone
  title?: string
  children?: ComponentChildren
}): VNode {
  return (
    <div class={`notice ${tone}`} role={tone === 'bad' ? 'alert' : undefined}>
      <Icon name={toneIcons[tone]} />
      <div>
        {title ? <strong>{title}</strong> : null}
        {children ? <div>{children}</div> : null}
      </div>
    </div>
  )
}

/** What was just done, in a corner; goes by itself where scripts run. */
export function Toast({ tone = 'good', children }: { tone?: Tone; children: ComponentChildren }): VNode {
  const t = useWords(words)
  return (
    <div class="toasts" data-turbo-temporary>
      <div class={`notice ${tone}`} role="status" data-toast>
        <Icon name={toneIcons[tone]} />
        <div>{children}</div>
        <button class="close" type="button" data-dismiss aria-label={t('close')}>
          ×
        </button>
      </div>
    </div>
  )
}

/** A list with nothing in it: what will appear here, and the first act. */
export function EmptyState({
  icon = 'inbox',
  title,
  children,
}: {
  icon?: string
  title: string
  children?: ComponentChildren
}): VNode {
  return (
    <div class="empty">
      <Icon name={icon} />
      <strong>{title}</strong>
      {children}
    </div>
  )
}
