import type { ComponentChildren, VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { RiverMark } from './icon.tsx'
import { Kept } from './kept.tsx'
import { words } from './messages/index.ts'
import { type PublicLink, SiteMenu } from './site-menu.tsx'

export type PublicShellProps = {
  /** Name of the authority whose site this is. */
  readonly siteName: string
  readonly siteNote?: string | undefined
  readonly homeHref?: string
  readonly links: readonly PublicLink[]
  /** The facts from which name, note, pictures and links come, and whose they are: the head is then rendered once for each link that may be current. */
  readonly facts?: { readonly by: readonly object[]; readonly name: string } | undefined
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

function Head({
  siteName,
  siteNote,
  homeHref = '/',
  links,
  emblem,
  banner,
}: Pick<PublicShellProps, 'siteName' | 'siteNote' | 'homeHref' | 'links' | 'emblem' | 'banner'>): VNode {
  return (
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
  )
}

/** The frame of public pages: name of the authority, a few links, the content, the foot. No script. */
export function PublicShell({
  facts,
  languageHref,
  foot,
  above,
  children,
  ...head
}: PublicShellProps): VNode {
  const t = useWords(words)
  return (
    <>
      <a class="skip" href="#noi-dung">
        {t('skip')}
      </a>
      <a class="skip" href="#chan-trang">
        {t('skip-to-foot')}
      </a>
      {above}
      {facts ? (
        <Kept
          by={facts.by}
          name={`head ${facts.name} ${head.links.findIndex(({ current }) => current)} ${head.links.at(-1)?.href}`}
          part={() => <Head {...head} />}
        />
      ) : (
        <Head {...head} />
      )}
      <main class="public-main frame" id="noi-dung" tabindex={-1}>
        {children}
      </main>
      <footer class="public-foot" id="chan-trang" tabindex={-1}>
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
