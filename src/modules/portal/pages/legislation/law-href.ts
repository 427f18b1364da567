import { articleName } from '../../rules/address.ts'
import { sitePages } from '../../urls.ts'
import type { Place } from '../sites.ts'

type Named = { readonly slug: string; readonly number: bigint }

/** The address of a legal document on a site. */
export const lawHref = (place: Place, law: Named, query?: Readonly<Record<string, string>>): string =>
  place.at(sitePages.law, { document: articleName(law) }, query)

/** The address of a consultation on a site. */
export const draftHref = (place: Place, draft: Named): string =>
  place.at(sitePages.draft, { consultation: articleName(draft) })

/** What a document is called: its kind without whose it is, and its reference. */
export const lawTitle = ({
  kindName,
  reference,
}: {
  readonly kindName: string
  readonly reference: string
}): string => `${kindName.replace(/ của .*$/u, '')} ${reference}`
