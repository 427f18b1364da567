import type { ComponentChildren, VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { words } from './messages/index.ts'

export type Crumb = { readonly href: string; readonly label: string }

/** The head of a page: where it lies, its title, a line about it, and its acts. */
export function PageHeader({
  title,
  lead,
  crumbs = [],
  actions,
}: {
  title: ComponentChildren
  lead?: ComponentChildren
  crumbs?: readonly Crumb[]
  actions?: ComponentChildren
}): VNode {
  const t = useWords(words)
  return (
    <header class="page-head">
      <div class="words">
        {crumbs.length > 0 ? (
          <nav aria-label={t('breadcrumbs')}>
            <ol class="crumbs">
              {crumbs.map(({ href, label }) => (
                <li key={href}>
                  <a href={href}>{label}</a>
                </li>
              ))}
            </ol>
          </nav>
        ) : null}
        <h1>{title}</h1>
        {lead ? <p class="lead">{lead}</p> : null}
      </div>
      {actions ? <div class="row">{actions}</div> : null}
    </header>
  )
}

/** A part of a page in a frame of its own. */
export function Card({ title, children }: { title?: ComponentChildren; children: ComponentChildren }): VNode {
  return (
    <section class="card">
      {title ? <h2>{title}</h2> : null}
      {children}
    </section>
  )
}

/** One figure and what it counts; the figure comes formatted. */
export function Stat({ figure, label, href }: { figure: string; label: string; href?: string }): VNode {
  const inside = (
    <>
      <strong>{figure}</strong>
      <span class="soft">{label}</span>
    </>
  )
  return href ? (
    <a class="card stat" href={href}>
      {inside}
    </a>
  ) : (
    <div class="card stat">{inside}</div>
  )
}

/** Names and values; a value left out is not shown. */
export function DescriptionList({
  items,
}: {
  items: readonly { label: string; value?: ComponentChildren }[]
}): VNode {
  return (
    <dl class="facts">
      {items
        .filter(({ value }) => value !== undefined && value !== null && value !== '')
        .flatMap(({ label, value }) => [<dt key={label}>{label}</dt>, <dd key={`${label}:`}>{value}</dd>])}
    </dl>
  )
}

export type Tab = { readonly href: string; readonly label: string; readonly current?: boolean }

/** Views of one thing, each with an address of its own. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }): VNode {
  return (
    <nav class="tabs" aria-label={label}>
      {tabs.map(({ href, label: word, current }) => (
        <a key={href} href={href} aria-current={current ? 'page' : undefined}>
          {word}
        </a>
      ))}
    </nav>
  )
}

/** Something that can be opened; closed unless `open`. */
export function Details({
  summary,
  open = false,
  children,
}: {
  summary: ComponentChildren
  open?: boolean
  children: ComponentChildren
}): VNode {
  return (
    <details class="more" open={open}>
      <summary>{summary}</summary>
      {children}
    </details>
  )
}

/** A native dialog; opened by a Button whose `opens` is its id, closed with Esc or its own buttons. */
export function Dialog({
  id,
  title,
  children,
}: {
  id: string
  title: string
  children: ComponentChildren
}): VNode {
  const t = useWords(words)
  return (
    <dialog class="dialog" id={id} aria-labelledby={`${id}-ten`}>
      <div class="stack">
        <div class="row apart">
          <h2 id={`${id}-ten`}>{title}</h2>
          <button class="button quiet" type="button" command="close" commandfor={id}>
            {t('close')}
          </button>
        </div>
        {children}
      </div>
    </dialog>
  )
}
