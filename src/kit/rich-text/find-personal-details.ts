import { identityNumbers } from './personal-details/identity-numbers.ts'
import { bankAccounts, birthDates, emails, oldIdentityNumbers } from './personal-details/named.ts'
import { phones } from './personal-details/phones.ts'
import { foldInPlace, type PersonalData } from './personal-details/found.ts'

export type { PersonalData, PersonalDataKind } from './personal-details/found.ts'

/** The more certain first: of two that share characters the first stays. */
const finders = [bankAccounts, oldIdentityNumbers, birthDates, identityNumbers, phones, emails]

/**
 * What in a text looks like personal data of somebody, with the place where it begins; meant as a question to the editor before publishing (NĐ
 * 13/2023). Numbers of documents, dates, sums of money, landlines and addresses of `gov.vn` are none. `text` is NFC.
 */
export function findPersonalData(text: string): readonly PersonalData[] {
  const folded = foldInPlace(text)
  const found: PersonalData[] = []
  for (const find of finders)
    for (const one of find(text, folded))
      if (
        !found.some((other) => one.at < other.at + other.text.length && other.at < one.at + one.text.length)
      )
        found.push(one)
  return found.toSorted((a, b) => a.at - b.at)
}
