import { type Colleague, listColleagues } from '#modules/identity/index.ts'
import { tell } from '#modules/notices/index.ts'
import type { Tx } from '#platform/database/index.ts'
import type { Enquiry } from '../enquiry.ts'
import { type EnquiryNotice, placeOfEnquiry } from '../notice-kinds.ts'

type Told = Pick<Enquiry, 'id' | 'number' | 'kind'>

/** Those of an authority who hold one of these roles. */
export const withRole = (people: readonly Colleague[], ...roles: string[]) =>
  people.filter((one) => roles.some((role) => one.roles.includes(role))).map(({ id }) => id)

/** Tells persons of an enquiry, by its number alone: its words stay on its page. `occasion` makes it be told once. */
export async function tellOf(
  tx: Tx,
  { id, number, kind: of }: Told,
  kind: EnquiryNotice,
  choose: (people: readonly Colleague[]) => readonly string[],
  { occasion, due = '' }: { readonly occasion: string; readonly due?: string },
): Promise<void> {
  const accountIds = [...new Set(choose(await listColleagues(tx)))]
  await tell(tx, {
    accountIds,
    except: tx.actor.kind === 'person' ? tx.actor.accountId : null,
    kind,
    subject: { type: 'enquiry', id },
    occasion,
    href: placeOfEnquiry(id),
    title: {
      code: `${kind.replace('enquiries.', 'enquiries.told-')}-${of}`,
      params: { number: String(number), due },
    },
  })
}
