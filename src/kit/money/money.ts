import { formatNumber, type Language, numberInWords } from '#kit/vietnamese/index.ts'

/** An amount of whole đồng; a bigint that is never confused with a count. */
export type Dong = bigint & { readonly __money: 'dong' }

/** Takes a whole amount as money; throws RangeError for a fraction or a number too large to be exact. */
export function dong(amount: bigint | number): Dong {
  if (typeof amount === 'number' && !Number.isSafeInteger(amount)) {
    throw new RangeError(`Money is whole đồng: ${amount}`)
  }
  return BigInt(amount) as Dong
}

/** The sum of amounts; nothing is 0 đồng. */
export function sumOf(amounts: Iterable<Dong>): Dong {
  let sum = 0n
  for (const amount of amounts) sum += amount
  return sum as Dong
}

/** An amount as screens show it: 15.000 đồng; in English 15,000 dong. */
export function formatMoney(amount: Dong, language: Language = 'vi'): string {
  return `${formatNumber(amount, language)} ${language === 'en' ? 'dong' : 'đồng'}`
}

const written = /^(-?)(\d+|\d{1,3}(?:([., ])\d{3})(?:\3\d{3})*)$/

/** Reads an amount as people type it (15000, 15.000 đồng, 15,000 VND, 15 000đ); undefined for anything else, decimals included. */
export function parseMoney(text: string): Dong | undefined {
  const tidy = text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/ ?(đồng|đ|₫|vnđ|vnd|dong)\.?$/, '')
  const [, sign, figure] = written.exec(tidy) ?? []
  return figure === undefined ? undefined : (BigInt(sign + figure.replaceAll(/\D/g, '')) as Dong)
}

/** An amount in words as receipts print it: "Mười lăm nghìn đồng". */
export function moneyInWords(amount: Dong): string {
  const words = `${numberInWords(amount)} đồng`
  return words[0]!.toUpperCase() + words.slice(1)
}
