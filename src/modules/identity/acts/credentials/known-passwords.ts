let known: Promise<ReadonlySet<string>> | undefined

async function load(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import('@zxcvbn-ts/language-common')
  return new Set(Object.values(dictionary).flat())
}

const leet: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}

/** The word at the heart of a password: without marks, capitals, the signs people put for letters, and the digits they add at its ends. */
function heartOf(password: string): string {
  const plain = password.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd')
  return plain
    .replace(/^[\d\W_]+|[\d\W_]+$/g, '')
    .replace(/[01345@$!7]/g, (sign) => leet[sign] ?? sign)
    .replace(/[\W_\d]/g, '')
}

const local = [
  'matkhau',
  'dakrong',
  'krongklang',
  'quangtri',
  'vietnam',
  'uybannhandan',
  'ubnd',
  'anhyeuem',
  'iloveyou',
  'krong',
  'admin',
  'administrator',
]

/**
 * Is this among the passwords that attackers try first? Some 49,000 that were found in breaches, and any of them (or of the words people
 * here are known to choose) dressed up with digits, signs and capitals. Works without a network.
 */
export async function isCommonPassword(password: string): Promise<boolean> {
  const list = await (known ??= load())
  const lower = password.normalize('NFC').toLowerCase()
  const heart = heartOf(password)
  return heart.length < 4 || list.has(lower) || list.has(heart) || local.includes(heart)
}
