const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#x9;',
  '\n': '&#xA;',
  '\r': '&#xD;',
}

/** Text between tags as Canonical XML writes it (W3C, clause 2.3). */
export const escapeText = (text: string): string => text.replaceAll(/[&<>\r]/g, (one) => references[one]!)

/** The value of an attribute in double quotes as Canonical XML writes it. */
export const escapeValue = (text: string): string =>
  text.replaceAll(/[&<"\t\n\r]/g, (one) => references[one]!)
