/** The lines of `Nơi nhận` (NĐ 30/2020 PL I.I.II.9.b): first those named above, then whom it goes to, last where it is kept. */
export function receiverLines({
  asAbove,
  article,
  others,
  unit,
}: {
  /** Whether `Kính gửi` names somebody. */
  readonly asAbove: boolean
  /** The article that names who carries a decision out: `Điều 3`. */
  readonly article?: string | undefined
  readonly others: readonly string[]
  /** Abbreviation of the unit that drafted it. */
  readonly unit: string
}): string[] {
  const first = article ? [`Như ${article}`] : asAbove ? ['Như trên'] : []
  const kept = ['Lưu: VT', unit].filter((part) => part !== '').join(', ')
  return [...first, ...others, kept]
}
