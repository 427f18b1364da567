export type PersonalDataKind =
  | 'identity-number'
  | 'old-identity-number'
  | 'phone'
  | 'birth-date'
  | 'bank-account'
  | 'email'

export type PersonalData = {
  readonly kind: PersonalDataKind
  readonly text: string
  /** Where it begins. */
  readonly at: number
}

/** Finds one kind in a text; `folded` is the same text, letter for letter, small and without marks. */
export type Find = (text: string, folded: string) => PersonalData[]

/** Folds a text so that each letter stays in its place: `Số tài khoản` → `so tai khoan`. */
export const foldInPlace = (text: string): string =>
  text.replaceAll(/[\u0080-\uffff]|[A-Z]/g, (letter) => {
    const plain = letter === 'Đ' || letter === 'đ' ? 'd' : letter.normalize('NFD')[0]!.toLowerCase()
    return plain.length === 1 ? plain : letter
  })

/** What the last group of a match is, where it stands. */
export function hit(kind: PersonalDataKind, text: string, match: RegExpExecArray): PersonalData {
  const length = match.at(-1)!.length
  const at = match.index + match[0].length - length
  return { kind, text: text.slice(at, at + length), at }
}
