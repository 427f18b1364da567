/** A phone number or an e-mail address in the one form under which it signs in; undefined when it is neither. */
export function foldContact(typed: string): string | undefined {
  const text = typed.normalize('NFC').trim().toLowerCase()
  if (text.includes('@'))
    return /^[^\s@]{1,64}@[^\s@]+\.[^\s@]+$/.test(text) && text.length <= 200 ? text : undefined
  const digits = text.replace(/[\s.()-]/g, '').replace(/^(\+84|0084|84(?=\d{9,10}$))/, '0')
  return /^0\d{9,10}$/.test(digits) ? digits : undefined
}
