import type { VNode } from 'preact'
import { jsxAttr, jsxTemplate } from 'preact/jsx-runtime'

/** What search engines and chat programs are told of a public page: Open Graph and schema.org. Addresses are absolute. */
export type PageCard = {
  readonly type: 'article' | 'website'
  readonly title: string
  readonly description: string
  readonly url: string
  readonly siteName: string
  readonly language: 'vi' | 'en'
  readonly image?: {
    readonly url: string
    readonly width: number
    readonly height: number
    readonly alt: string
  }
  readonly publishedAt?: string
  readonly modifiedAt?: string
  /** Things of schema.org, told as JSON-LD. */
  readonly things: readonly object[]
}

/** JSON as text of a script element: nothing in it ends the element or begins a comment. */
const inScript = (value: unknown) => JSON.stringify(value).replaceAll('<', String.raw`\u003c`)

/** The card of a page, in its head. The JSON-LD is data, not script: browsers run nothing of it, and the policy of the page lets it stand. */
export function PageCardTags({ card }: { card: PageCard }): VNode {
  const { type, title, description, url, siteName, language, image, publishedAt, modifiedAt, things } = card
  const said: readonly (readonly [string, string | undefined])[] = [
    ['og:type', type],
    ['og:title', title],
    ['og:description', description || undefined],
    ['og:url', url],
    ['og:site_name', siteName],
    ['og:locale', language === 'vi' ? 'vi_VN' : 'en_GB'],
    ['og:image', image?.url],
    ['og:image:width', image && String(image.width)],
    ['og:image:height', image && String(image.height)],
    ['og:image:alt', image?.alt || undefined],
    ['article:published_time', publishedAt],
    ['article:modified_time', modifiedAt],
  ]
  // Written as text: a dozen elements of one form on every public page.
  const metas = said.map(([property, content]) =>
    content === undefined ? '' : `<meta ${jsxAttr('property', property)} ${jsxAttr('content', content)}/>`,
  )
  return (
    <>
      {jsxTemplate([metas.join('')])}
      {things.length > 0 ? (
        <script
          type="application/ld+json"
          dangerouslySetInnerHTML={{
            __html: inScript({ '@context': 'https://schema.org', '@graph': things }),
          }}
        />
      ) : null}
    </>
  )
}
