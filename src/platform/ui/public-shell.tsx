import type { ComponentChildren, VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { RiverMark } from './icon.tsx'
import { words } from './messages/index.ts'

export type PublicLink = {
  readonly href: string
  readonly label: string
  readonly current?: boolean
  /** Links that open below it. */
  readonly below?: readonly PublicLink[]
}

export type PublicShellProps = {
  /** Name of the authority whose site this is. */
  readonly siteName: string
  readonly siteNote?: string | undefined
  readonly homeHref?: string
  readonly links: readonly PublicLink[]
  readonly languageHref: string
  readonly foot?: ComponentChildren
  /** Above the head: what nobody may miss. */
  readonly above?: ComponentChildren
  readonly children: ComponentChildren
}

/** A part of the menu that opens without a script; of those that are open the one opened before closes. */
function Below({ href, label, links }: { href: string; label: string; links: readonly PublicLink[] }): VNode {
  return (
    <details name="thuc-don" class="menu-part">
      <summary>{label}</summary>
      <ul>
        <li>
          <a href={href}>{label}</a>
        </li>
        {links.map((link) => (
          <li key={link.href}>
            <a href={link.href} aria-current={link.current ? 'page' : undefined}>
              {link.label}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** The frame of public pages: name of the authority, a few links, the content, the foot. No script. */
export function PublicShell({
  siteName,
  siteNote,
  homeHref = '/',
  links,
  languageHref,
  foot,
  above,
  children,
}: PublicShellProps): VNode {
  const t = useWords(words)
  return (
    <>
      <a class="skip" href="#noi-dung">
        {t('skip')}
      </a>
      {above}
      <header class="public-head">
        <div class="frame">
          <a class="brand" href={homeHref}>
            <RiverMark />
            <span>
              {siteName}
              {siteNote ? <small>{siteNote}</small> : null}
            </span>
          </a>
          <nav aria-label={t('site-nav')}>
            <ul class="links">
              {links.map(({ href, label, current, below = [] }) => (
                <li key={href}>
                  {below.length > 0 ? (
                    <Below href={href} label={label} links={below} />
                  ) : (
                    <a href={href} aria-current={current ? 'page' : undefined}>
                      {label}
                    </a>
                  )}
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </header>
      <main class="public-main frame" id="noi-dung" tabindex={-1}>
        {children}
      </main>
      <footer class="public-foot">
        <div class="frame row apart">
          <div>
            {foot}
            <p>{t('made-with')}</p>
          </div>
          <a href={languageHref} lang={t('language-other') === 'English' ? 'en' : 'vi'}>
            {t('language-other')}
          </a>
        </div>
      </footer>
    </>
  )
}
