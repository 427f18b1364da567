import type { ComponentChildren, VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { Button, ButtonLink } from './button.tsx'
import { Icon } from './icon.tsx'
import { words } from './messages/index.ts'

/** Fields that narrow a list; they live in the address, so that a view can be sent to a colleague. */
export function Filters({
  action,
  clearHref,
  children,
}: {
  action: string
  clearHref?: string
  children: ComponentChildren
}): VNode {
  const t = useWords(words)
  return (
    <form class="filters" method="get" action={action} role="search" data-turbo-action="advance">
      {children}
      <Button icon="search">{t('filter')}</Button>
      {clearHref ? (
        <ButtonLink variant="quiet" href={clearHref}>
          {t('clear-filters')}
        </ButtonLink>
      ) : null}
    </form>
  )
}

export type Chip = { readonly label: string; readonly removeHref: string }

/** The conditions in force, each with the way to lift it. */
export function Chips({ chips }: { chips: readonly Chip[] }): VNode | null {
  const t = useWords(words)
  if (chips.length === 0) return null
  return (
    <ul class="chips">
      {chips.map(({ label, removeHref }) => (
        <li key={label}>
          <a class="chip" href={removeHref} aria-label={t('remove-filter', { name: label })}>
            {label}
            <Icon name="x" />
          </a>
        </li>
      ))}
    </ul>
  )
}

/** One box that searches: a GET form with the field `q`. */
export function SearchField({
  action,
  value = '',
  label,
  name = 'q',
}: {
  action: string
  value?: string
  label: string
  name?: string
}): VNode {
  const t = useWords(words)
  return (
    <form class="search" method="get" action={action} role="search">
      <label class="only-read" for={`tim-${name}`}>
        {label}
      </label>
      <input class="input" id={`tim-${name}`} type="search" name={name} value={value} data-search />
      <Button icon="search">{t('search')}</Button>
    </form>
  )
}
