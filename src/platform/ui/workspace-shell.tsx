import type { ComponentChildren, VNode } from 'preact'
import { Island } from '#platform/islands/index.ts'
import { useWords } from '#platform/i18n/index.ts'
import { Icon, RiverMark } from './icon.tsx'
import { words } from './messages/index.ts'
import { Avatar } from './pictures.tsx'

export type RailItem = {
  readonly href: string
  readonly label: string
  readonly icon: string
  readonly count?: number
  readonly current?: boolean
}
export type PaletteCommand = { readonly href: string; readonly label: string }

export type WorkspaceShellProps = {
  readonly siteName: string
  readonly rail: readonly RailItem[]
  readonly commands: readonly PaletteCommand[]
  readonly person: {
    readonly name: string
    readonly initials: string
    readonly place?: string
    readonly actingFor?: string
  }
  readonly links: {
    readonly home: string
    readonly account: string
    readonly acting: string
    readonly signOut: string
    readonly language: string
    readonly themes: readonly { href: string; theme: 'dark' | 'light' | 'auto' }[]
  }
  /** What the person was told and has not read. */
  readonly bell?: {
    readonly href: string
    readonly label: string
    readonly count: number
    readonly topic: string
  }
  readonly csrf: string
  /** When the page was read, in milliseconds since 1970. */
  readonly seen: number
  readonly children: ComponentChildren
}

function Rail({ items }: { items: readonly RailItem[] }): VNode {
  const t = useWords(words)
  return (
    <nav class="rail" aria-label={t('main-nav')}>
      <ul>
        {items.map(({ href, label, icon, count, current }) => (
          <li key={href}>
            <a href={href} aria-current={current ? 'page' : undefined}>
              <Icon name={icon} />
              <span>{label}</span>
              {count ? <span class="count">{count}</span> : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function PersonMenu({ person, links, csrf }: Pick<WorkspaceShellProps, 'person' | 'links' | 'csrf'>): VNode {
  const t = useWords(words)
  return (
    <details class="menu" data-menu>
      <summary>
        <Avatar initials={person.initials} />
        <span class="own-name">{person.name}</span>
      </summary>
      <div class="sheet">
        <div class="who">
          <strong>{person.name}</strong>
          {person.place ? <div class="soft">{person.place}</div> : null}
        </div>
        <a href={links.account}>
          <Icon name="user-round" />
          {t('my-account')}
        </a>
        <a href={links.acting}>
          <Icon name="arrow-left-right" />
          {t('change-acting')}
        </a>
        <a href={links.language} data-turbo="false">
          <Icon name="languages" />
          {t('language-other')}
        </a>
        {links.themes.map(({ href, theme }) => (
          <a key={theme} href={href} data-turbo="false">
            <Icon name={theme === 'dark' ? 'moon' : theme === 'light' ? 'sun' : 'monitor'} />
            {t(`theme-${theme}`)}
          </a>
        ))}
        <form method="post" action={links.signOut} data-turbo="false">
          <input type="hidden" name="csrf" value={csrf} />
          <button>
            <Icon name="log-out" />
            {t('sign-out')}
          </button>
        </form>
      </div>
    </details>
  )
}

function Bell({ href, label, count, topic }: NonNullable<WorkspaceShellProps['bell']>): VNode {
  return (
    <a
      class={count > 0 ? 'bell some' : 'bell'}
      id="chuong"
      href={href}
      aria-label={label}
      title={label}
      data-live-topic={topic}
    >
      <Icon name="bell" />
      {count > 0 ? <span class="count">{count > 99 ? '99+' : count}</span> : null}
    </a>
  )
}

/** The frame of an official's pages: the rail by job, the bar with palette, acting place and person; on phones the rail is a menu. */
export function WorkspaceShell({
  siteName,
  rail,
  commands,
  person,
  links,
  bell,
  csrf,
  seen,
  children,
}: WorkspaceShellProps): VNode {
  const t = useWords(words)
  return (
    <>
      <a class="skip" href="#noi-dung">
        {t('skip')}
      </a>
      <div class="workspace">
        <header class="bar">
          <details class="menu phone-menu" data-menu>
            <summary aria-label={t('menu')}>
              <Icon name="menu" />
            </summary>
            <div class="sheet">
              <Rail items={rail} />
            </div>
          </details>
          <a class="brand" href={links.home} aria-label={siteName}>
            <RiverMark />
            <span>{siteName}</span>
          </a>
          <span class="spring" />
          <Island
            name="command-palette"
            props={{
              commands,
              words: { title: t('palette'), hint: t('palette-hint'), none: t('palette-none') },
            }}
          />
          {person.actingFor || person.place ? (
            <a class={person.actingFor ? 'acting on-behalf' : 'acting wide'} href={links.acting}>
              <Icon name={person.actingFor ? 'user-round-check' : 'map-pin'} />
              <span>{person.actingFor ? t('acting-for', { name: person.actingFor }) : person.place}</span>
            </a>
          ) : null}
          {bell ? <Bell {...bell} /> : null}
          <PersonMenu person={person} links={links} csrf={csrf} />
        </header>
        <Rail items={rail} />
        <main class="main" id="noi-dung" tabindex={-1} data-seen={seen}>
          <div class="inside">{children}</div>
        </main>
      </div>
    </>
  )
}
