import type { ComponentChildren, VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { inLanguage, type Language } from '#platform/i18n/index.ts'
import { assetUrl } from './assets.ts'
import { type PageCard, PageCardTags } from './page-card.tsx'

export type Theme = 'light' | 'dark' | 'auto'

export type DocumentProps = {
  readonly language: Language
  readonly title: string
  readonly description?: string
  /** How the reader wants it: theme, size of the letters, contrast. */
  readonly display?: { readonly theme: Theme; readonly size: string; readonly contrast: string }
  readonly className: 'public' | 'office'
  /** Name of a colour of the stylesheet that stands for the river's. */
  readonly accent?: string
  /** The one address of what is shown at several. */
  readonly canonical?: string | undefined
  /** The page in every language in which it is there. */
  readonly alternates?: readonly { readonly language: Language; readonly href: string }[]
  /** The feed of what the page lists. */
  readonly feed?: string | undefined
  readonly card?: PageCard | undefined
  /** What phones ask for before they put the site on their first screen. */
  readonly manifest?: string
  /** Module scripts; none on public pages. */
  readonly scripts?: readonly string[]
  readonly children: ComponentChildren
}

/** What stands on the root for the stylesheet; the usual says nothing. */
const attributesOf = (display: DocumentProps['display']) =>
  display
    ? {
        ...(display.theme === 'auto' ? {} : { 'data-theme': display.theme }),
        ...(display.size === 'usual' ? {} : { 'data-size': display.size }),
        ...(display.contrast === 'usual' ? {} : { 'data-contrast': display.contrast }),
      }
    : {}

/** The whole html document of a page; everything inside speaks `language`. */
export function Document({
  language,
  title,
  description,
  display,
  className,
  scripts = [],
  accent,
  canonical,
  alternates = [],
  feed,
  card,
  manifest,
  children,
}: DocumentProps): VNode {
  return (
    <html lang={language} data-accent={accent} {...attributesOf(display)}>
      <head>
        <meta charset="utf-8" />
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {description ? <meta name="description" content={description} /> : null}
        {canonical ? <link rel="canonical" href={canonical} /> : null}
        {alternates.map((one) => (
          <link key={one.href} rel="alternate" hreflang={one.language} href={one.href} />
        ))}
        {feed ? <link rel="alternate" type="application/rss+xml" href={feed} /> : null}
        {card ? <PageCardTags card={card} /> : null}
        {manifest ? <link rel="manifest" href={manifest} /> : null}
        <link rel="icon" type="image/svg+xml" href={assetUrl('krong.svg')} />
        {['krong.css', ...(className === 'office' ? ['krong-office.css'] : [])].map((sheet) => (
          <link key={sheet} rel="stylesheet" href={assetUrl(sheet)} data-turbo-track="reload" />
        ))}
        {scripts.map((script) => (
          <script key={script} type="module" src={script} data-turbo-track="reload" />
        ))}
      </head>
      <body class={className}>{children}</body>
    </html>
  )
}

/** Renders a document, in its language, to the text that is sent. */
export function renderDocument(document: VNode): string {
  const { language } = document.props as Partial<DocumentProps>
  const render = () => `<!doctype html>${renderToString(document)}`
  return language ? inLanguage(language, render) : render()
}
