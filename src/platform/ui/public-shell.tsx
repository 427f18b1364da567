import type { ComponentChildren, VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { RiverMark } from './icon.tsx'
import { words } from './messages/index.ts'
import { type PublicLink, SiteMenu } from './site-menu.tsx'

export type PublicShellProps = {
  /** Name of the authority whose site this is. */
  readonly siteName: string
  readonly siteNote?: string | undefined
  readonly homeHref?: string
  readonly links: readonly PublicLink[]
  readonly languageHref: string
  /** The mark beside the name; the river of the program where absent. */
  readonly emblem?: ComponentChildren
  /** A picture across the page, above the name. */
  readonly banner?: ComponentChildren
  readonly foot?: ComponentChildren
  /** Above the head: what nobody may miss. */
  readonly above?: ComponentChildren
  readonly children: ComponentChildren
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
  emblem,
  banner,
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
        {banner}
        <div class="frame">
          <a class="brand" href={homeHref}>
            {emblem ?? <RiverMark />}
            <span>
              {siteName}
              {siteNote ? <small>{siteNote}</small> : null}
            </span>
          </a>
          <SiteMenu links={links} />
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
