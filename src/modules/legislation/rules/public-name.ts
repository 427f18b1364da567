/** The last part of a public address: words, and the number that names it for ever. */
export const publicName = ({ slug, number }: { readonly slug: string; readonly number: bigint }): string =>
  `${slug}-${number}`
