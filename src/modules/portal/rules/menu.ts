import { reason, type Verdict } from '#kit/refusal.ts'
import { type MenuItem, menuLimit, type Section } from '../site.ts'
import { linkMeant } from './front.ts'

/** What stands against a menu: lines that lead nowhere, or too many. */
export function faultsOfMenu(items: readonly MenuItem[], known: ReadonlySet<string>): Verdict {
  const lost = items.filter(
    ({ to }) => !known.has(to) && (/^(section|service):/.test(to) || linkMeant(to) === undefined),
  )
  return [
    ...lost.map(({ label }) => reason('portal.menu-leads-nowhere', { label })),
    ...(items.length > menuLimit ? [reason('portal.menu-long', { most: menuLimit })] : []),
  ]
}

export type MenuLink = { readonly href: string; readonly label: string; readonly below: readonly MenuLink[] }

/** The links of a menu in a language; lines whose section or service is no more are left out, those below them too. */
export function linksOfMenu(
  items: readonly MenuItem[],
  language: 'vi' | 'en',
  hrefOf: (to: string) => string | undefined,
): MenuLink[] {
  const links: (MenuLink & { below: MenuLink[] })[] = []
  let above: (MenuLink & { below: MenuLink[] }) | undefined
  for (const { label, labelEn, to, inside } of items) {
    const href = hrefOf(to)
    const link = href && { href, label: language === 'en' && labelEn ? labelEn : label, below: [] }
    if (inside && links.length > 0) {
      if (link && above) above.below.push(link)
      continue
    }
    above = link || undefined
    if (above) links.push(above)
  }
  return links
}

/** The menu of a site that arranged none: its first sections, with those below them. */
export const usualMenu = (sections: readonly Section[]): MenuItem[] =>
  sections
    .filter(({ parentId }) => parentId === null)
    .slice(0, 6)
    .map(({ id, name, nameEn }) => ({ label: name, labelEn: nameEn, to: `section:${id}`, inside: false }))
