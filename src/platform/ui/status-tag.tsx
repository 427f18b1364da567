import type { ComponentChildren, VNode } from 'preact'
import { Icon } from './icon.tsx'

export type Tone = 'plain' | 'good' | 'warn' | 'bad' | 'info'

export const toneIcons: Readonly<Record<Tone, string>> = {
  plain: 'circle',
  good: 'circle-check',
  warn: 'triangle-alert',
  bad: 'circle-x',
  info: 'info',
}

/** A state of the domain: one word, one colour, one icon. */
export function StatusTag({
  tone = 'plain',
  icon = toneIcons[tone],
  children,
}: {
  tone?: Tone
  icon?: string
  children: ComponentChildren
}): VNode {
  return (
    <span class={tone === 'plain' ? 'tag' : `tag ${tone}`}>
      <Icon name={icon} />
      {children}
    </span>
  )
}
