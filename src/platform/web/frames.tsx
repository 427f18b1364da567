import type { ComponentChildren, VNode } from 'preact'
import { initials } from '#kit/vietnamese/index.ts'
import type { Reader } from '#platform/database/index.ts'
import { type Language, sayAny } from '#platform/i18n/index.ts'
import { islandScript, workspaceScript } from '#platform/islands/index.ts'
import {
  Document,
  Problem,
  problemTitle,
  PublicShell,
  renderDocument,
  Toast,
  WorkspaceShell,
  words,
} from '#platform/ui/index.ts'
import { flashCookie, unpackFlash } from './flash.ts'
import { instanceUrls } from './instance-routes.ts'
import type { Bell, Command, NavigationItem, WebModule } from './module.ts'
import type { Frame, Frames } from './site.ts'
import type { PageOptions, Session, Visit } from './visit.ts'

/** What frames show of the instance; the composition root knows the modules' addresses. */
export type FrameSettings = {
  readonly modules: readonly WebModule[]
  /** Name of the authority whose office this is, in the visitor's language. */
  siteName(language: Language): string
  readonly links: {
    readonly home: string
    readonly account: string
    readonly acting: string
    readonly signOut: string
    readonly signIn: string
  }
  /** Links in the head of public pages. */
  publicLinks(language: Language): readonly { href: string; label: string }[]
}

type Audienced = { readonly who: string; readonly roles?: readonly string[] }

function isFor(session: Session, { who, roles }: Audienced): boolean {
  const { actor } = session
  if (!session.audience.some((audience) => audience === who)) return false
  return !roles || (actor.kind === 'person' && roles.some((role) => actor.roles.includes(role)))
}

function takeFlash(visit: Visit): VNode | null {
  const flash = unpackFlash(visit.cookie(flashCookie))
  if (!flash) return null
  visit.clearCookie(flashCookie)
  const tones = { success: 'good', info: 'info', warning: 'warn' } as const
  return <Toast tone={tones[flash.kind]}>{sayAny(visit.language, flash.code, flash.params)}</Toast>
}

async function countsOf(
  reader: Reader,
  items: readonly Pick<NavigationItem, 'count'>[],
): Promise<(number | undefined)[]> {
  const counts: (number | undefined)[] = []
  for (const item of items) counts.push(await item.count?.(reader))
  return counts
}

/** The item whose address is the longest beginning of the page's. */
function currentHref(items: readonly NavigationItem[], path: string): string | undefined {
  return items
    .map(({ href }) => href)
    .filter((href) => path === href || path.startsWith(`${href}/`))
    .toSorted((one, other) => other.length - one.length)[0]
}

const bellOf = (bell: Bell, language: Language, count: number, accountId: string) => ({
  href: bell.href,
  label: bell.label(language, count),
  count,
  topic: bell.topicOf(accountId),
})

const placeOf = ({ first, daily }: NavigationItem) => (first ? 0 : daily ? 1 : 2)

/** Makes the frames of an instance: workspace, public pages and problems, each in the shell that fits who is there. */
export function createFrames(settings: FrameSettings): Frames {
  const navigation = settings.modules
    .flatMap(({ navigation: items = [] }) => items)
    .toSorted((one, other) => placeOf(one) - placeOf(other))
  const commands: readonly Command[] = settings.modules.flatMap(({ commands: items = [] }) => items)
  const bell = settings.modules.find((module) => module.bell)?.bell
  const { links } = settings

  const here = (visit: Visit) => encodeURIComponent(visit.url.pathname + visit.url.search)
  const otherLanguage = (visit: Visit) =>
    `${instanceUrls.language({ language: visit.language === 'vi' ? 'en' : 'vi' })}?ve=${here(visit)}`

  async function inWorkspace(
    visit: Visit,
    session: Session,
    title: string,
    content: ComponentChildren,
  ): Promise<string> {
    const { language } = visit
    const items = navigation.filter((item) => isFor(session, item))
    const counted = [...items, ...(bell ? [bell] : [])]
    const counts = counted.some(({ count }) => count)
      ? await visit.read((reader) => countsOf(reader, counted))
      : []
    const current = currentHref(items, visit.url.pathname)
    const siteName = settings.siteName(language)
    const actor = session.actor.kind === 'person' ? session.actor : undefined
    return renderDocument(
      <Document
        language={language}
        title={`${title} · ${siteName}`}
        display={visit.display}
        className="office"
        scripts={[workspaceScript()]}
      >
        <WorkspaceShell
          siteName={siteName}
          rail={items.map((item, at) => ({
            href: item.href,
            label: item.label(language),
            icon: item.icon,
            count: counts[at],
            current: item.href === current,
          }))}
          commands={[...items, ...commands.filter((command) => isFor(session, command))].map((item) => ({
            href: item.href,
            label: item.label(language),
          }))}
          person={{
            name: session.displayName,
            initials: initials(session.displayName),
            place: session.placeName,
            actingFor: actor?.actingFor?.name,
          }}
          links={{
            ...links,
            language: otherLanguage(visit),
            themes: (['auto', 'light', 'dark'] as const).map((theme) => ({
              theme,
              href: `${instanceUrls.theme({ theme })}?ve=${here(visit)}`,
            })),
          }}
          {...(bell && actor ? { bell: bellOf(bell, language, counts.at(-1) ?? 0, actor.accountId) } : {})}
          csrf={visit.csrf}
          seen={visit.startedAt}
        >
          {content}
          {takeFlash(visit)}
        </WorkspaceShell>
      </Document>,
    )
  }

  function inPublic(
    visit: Visit,
    { title, description, islands, site }: Pick<PageOptions, 'title' | 'description' | 'islands' | 'site'>,
    content: ComponentChildren,
  ): string {
    const { language } = visit
    const siteName = site?.name ?? settings.siteName(language)
    const path = visit.url.pathname
    const wayIn = visit.session?.audience.includes('official')
      ? { href: links.home, label: sayAny(language, 'web.workspace'), always: true }
      : { href: links.signIn, label: words.in(language)('sign-in'), always: true }
    return renderDocument(
      <Document
        language={language}
        title={title === siteName ? title : `${title} · ${siteName}`}
        description={description}
        display={visit.display}
        className="public"
        {...(site?.accent ? { accent: site.accent } : {})}
        {...(site?.canonical ? { canonical: site.canonical } : {})}
        {...(site?.alternates ? { alternates: site.alternates } : {})}
        {...(site?.feed ? { feed: site.feed } : {})}
        {...(site?.card ? { card: site.card } : {})}
        {...(site?.manifest ? { manifest: site.manifest } : {})}
        scripts={islands ? [islandScript()] : []}
      >
        <PublicShell
          siteName={siteName}
          {...(site
            ? {
                siteNote: site.note,
                homeHref: site.homeHref,
                facts: site.facts,
                foot: site.foot,
                above: site.above,
                emblem: site.emblem,
                banner: site.banner,
              }
            : {})}
          links={[...(site?.links ?? settings.publicLinks(language)), wayIn].map((link) => ({
            ...link,
            current: link.href === path,
          }))}
          languageHref={otherLanguage(visit)}
        >
          {content}
          {takeFlash(visit)}
        </PublicShell>
      </Document>,
    )
  }

  const isOfficial = (visit: Visit): visit is Visit & { session: Session } =>
    visit.session?.audience.includes('official') ?? false

  return {
    async workspace({ visit, title, content }: Frame) {
      if (!visit.session) throw new Error('a workspace page without a session')
      return inWorkspace(visit, visit.session, title, content)
    },
    publicPage: async ({ visit, content, ...page }: Frame) => inPublic(visit, page, content),
    async problem({ visit, status, reasons, reference }) {
      const title = problemTitle(status, words.in(visit.language))
      const homeHref = isOfficial(visit) ? links.home : '/'
      const content = <Problem status={status} reasons={reasons} reference={reference} homeHref={homeHref} />
      // Without the rail's counts: the database may be what failed.
      return isOfficial(visit) && status < 500
        ? inWorkspace(visit, visit.session, title, content)
        : inPublic(visit, { title }, content)
    },
  }
}
