import type { ComponentChildren, VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { type Language, LanguageContext } from '#platform/i18n/index.ts'
import { assetUrl } from './assets.ts'
import { type PageCard, PageCardTags } from './page-card.tsx'

export type Theme = 'light' | 'dark' | 'auto'

export type DocumentProps = {
  readonly language: Language
  readonly title: string
  readonly description?: string
  readonly theme?: Theme
  readonly className: 'public' | 'office'
  /** Name of a colour of the stylesheet that stands for the river's. */
  readonly accent?: string
  /** The one address of what is shown at several. */
  readonly canonical?: string | undefined
  /** The feed of what the page lists. */
  readonly feed?: string | undefined
  readonly card?: PageCard | undefined
  /** Module scripts; none on public pages. */
  readonly scripts?: readonly string[]
  readonly children: ComponentChildren
}

/** The whole html document of a page; everything inside speaks `language`. */
export function Document({
  language,
  title,
  description,
  theme = 'auto',
  className,
  scripts = [],
  accent,
  canonical,
  feed,
  card,
  children,
}: DocumentProps): VNode {
  return (
    <LanguageContext.Provider value={language}>
      <html lang={language} {...(theme === 'auto' ? {} : { 'data-theme': theme })} data-accent={accent}>
        <head>
          <meta charset="utf-8" />
          <title>{title}</title>
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          {description ? <meta name="description" content={description} /> : null}
          {canonical ? <link rel="canonical" href={canonical} /> : null}
          {feed ? <link rel="alternate" type="application/rss+xml" href={feed} /> : null}
          {card ? <PageCardTags card={card} /> : null}
          <link rel="icon" type="image/svg+xml" href={assetUrl('krong.svg')} />
          <link rel="stylesheet" href={assetUrl('krong.css')} data-turbo-track="reload" />
          {scripts.map((script) => (
            <script key={script} type="module" src={script} data-turbo-track="reload" />
          ))}
        </head>
        <body class={className}>{children}</body>
      </html>
    </LanguageContext.Provider>
  )
}

/** Renders a document to the text that is sent. */
export function renderDocument(document: VNode): string {
  return `<!doctype html>${renderToString(document)}`
}
