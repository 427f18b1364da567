/** A number with its sign, a telephone number: spreadsheets read it as a value, never as a formula with a function. */
const signedNumber = /^[+-][\d\s.,]*$/

/** Keeps a text from being run as a formula when the table is opened elsewhere (CSV injection): an apostrophe goes before it. */
export function guardFormula(text: string): string {
  // An apostrophe that is already there gets a companion, so that unguarding gives back the same text.
  const core = text.replace(/^'+/, '')
  return /^[=+\-@\t\r|%]/.test(core) && !signedNumber.test(core) ? `'${text}` : text
}

/** Takes back what guardFormula added: reading what was written gives the same text. */
export function unguardFormula(text: string): string {
  if (!text.startsWith("'")) return text
  const rest = text.slice(1)
  return guardFormula(rest) === text ? rest : text
}
