import { slug } from '#kit/vietnamese/index.ts'

/** The words of a title in an address, without tone marks; `bai-viet` where nothing is left of it. */
export const addressOf = (title: string): string => slug(title) || 'bai-viet'

/** The last part of an article's address: its words and the number that names it for ever. */
export const articleName = ({
  slug: words,
  number,
}: {
  readonly slug: string
  readonly number: bigint
}): string => `${words}-${number}`

/** The number in the last part of an article's address; undefined where it names none. */
export function numberIn(name: string): bigint | undefined {
  const [, digits] = /-(\d{1,18})$/.exec(name) ?? []
  return digits === undefined ? undefined : BigInt(digits)
}
