import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { words } from './messages/index.ts'

export type PublicLink = {
  readonly href: string
  readonly label: string
  readonly current?: boolean
  /** Links that open below it. */
  readonly below?: readonly PublicLink[]
  /** Stays in the bar however full it is. */
  readonly always?: boolean
}

/** How many letters one line of the bar holds on a desktop; a gap is as wide as three. */
const lineHolds = 104
const gap = 3

const width = (links: readonly PublicLink[]) => links.reduce((sum, { label }) => sum + label.length + gap, 0)

/** The links that one line holds, and those that open behind its last word `more`. */
function shareOut(links: readonly PublicLink[], more: string) {
  const fixed = links.filter(({ always }) => always)
  const others = links.filter(({ always }) => !always)
  const room = lineHolds - width(fixed)
  const narrowed = room - more.length - 2 * gap
  const fits = (_: PublicLink, at: number) => width(others.slice(0, at + 1)) <= narrowed
  const shown = width(others) <= room ? others : others.filter(fits)
  return { shown, rest: others.slice(shown.length), fixed }
}

function Line({ link: { href, label, current, below = [] } }: { link: PublicLink }): VNode {
  return (
    <li>
      <a href={href} aria-current={current ? 'page' : undefined}>
        {label}
      </a>
      {below.length > 0 ? <Lines links={below} /> : null}
    </li>
  )
}
function Lines({ links }: { links: readonly PublicLink[] }): VNode {
  return (
    <ul>
      {links.map((link) => (
        <Line key={link.href} link={link} />
      ))}
    </ul>
  )
}

/** A part of the menu that opens without a script; of those that are open the one opened before closes. */
function Opening({ label, links }: { label: string; links: readonly PublicLink[] }): VNode {
  return (
    <details name="thuc-don" class="menu-part">
      <summary>{label}</summary>
      <Lines links={links} />
    </details>
  )
}

function Entry({ link: { below = [], ...link } }: { link: PublicLink }): VNode {
  if (below.length === 0) return <Line link={link} />
  return (
    <li>
      <Opening label={link.label} links={[link, ...below]} />
    </li>
  )
}

/** The menu of a site in one line; what the line does not hold opens behind its last word, nothing is left out. */
export function SiteMenu({ links }: { links: readonly PublicLink[] }): VNode {
  const t = useWords(words)
  const { shown, rest, fixed } = shareOut(links, t('menu-more'))
  return (
    <nav aria-label={t('site-nav')}>
      <ul class="links">
        {shown.map((link) => (
          <Entry key={link.href} link={link} />
        ))}
        {rest.length > 0 ? (
          <li class="menu-more">
            <Opening label={t('menu-more')} links={rest} />
          </li>
        ) : null}
        {fixed.map((link) => (
          <Entry key={link.href} link={link} />
        ))}
      </ul>
    </nav>
  )
}
