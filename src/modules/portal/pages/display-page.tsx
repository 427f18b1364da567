import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { PageHeader } from '#platform/ui/index.ts'
import { contrasts, type Display, instanceUrls, sizes, themes, withQuery } from '#platform/web/index.ts'
import { words } from '../messages/index.ts'
import { sitePages } from '../urls.ts'
import type { Place } from './sites.ts'

/** How large, how strong, how bright pages are: each choice is a link, and holds for every page on this machine. */
export function DisplayPage({
  place,
  display,
  back,
}: {
  readonly place: Place
  readonly display: Display
  readonly back: string
}): VNode {
  const t = useWords(words)
  const here = place.at(sitePages.display, null, { ve: back })
  const groups = [
    {
      name: t('letter-size'),
      choices: sizes.map((size) => ({
        label: t(`size-${size}`),
        href: instanceUrls.size({ size }),
        current: size === display.size,
      })),
    },
    {
      name: t('contrast'),
      choices: contrasts.map((contrast) => ({
        label: t(`contrast-${contrast}`),
        href: instanceUrls.contrast({ contrast }),
        current: contrast === display.contrast,
      })),
    },
    {
      name: t('theme'),
      choices: themes.map((theme) => ({
        label: t(`theme-${theme}`),
        href: instanceUrls.theme({ theme }),
        current: theme === display.theme,
      })),
    },
  ]
  return (
    <div class="stack loose">
      <PageHeader title={t('display')} lead={t('display-lead')} />
      {groups.map(({ name, choices }) => (
        <nav key={name} class="stack tight" aria-label={name}>
          <h2>{name}</h2>
          <ul class="row">
            {choices.map(({ label, href, current }) => (
              <li key={href}>
                <a
                  class={current ? 'button primary' : 'button'}
                  href={withQuery(href, { ve: here })}
                  aria-current={current ? 'true' : undefined}
                >
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ))}
      <p>
        <a href={back}>{t('display-back')}</a>
      </p>
    </div>
  )
}
