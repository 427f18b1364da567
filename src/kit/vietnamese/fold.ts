/** Folds text for search as `platform.fold` does in SQL: no tone or vowel marks, đ as d, lower case, single spaces. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/** Turns text into a part of a URL: "Tà Rụt" becomes "ta-rut"; cut between words at `limit` characters, perhaps empty. */
export function slug(text: string, limit = 80): string {
  const whole = fold(text)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
  if (whole.length <= limit) return whole
  const cut = whole.lastIndexOf('-', limit)
  return whole.slice(0, cut > 0 ? cut : limit)
}
