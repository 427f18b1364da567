// Every browser also names the ones it descends from: the more particular stands first.
const browsers: readonly (readonly [mark: string, name: string])[] = [
  ['Edg', 'Edge'],
  ['OPR/', 'Opera'],
  ['coc_coc_browser', 'Cốc Cốc'],
  ['CocCoc', 'Cốc Cốc'],
  ['SamsungBrowser', 'Samsung Internet'],
  ['Firefox', 'Firefox'],
  ['FxiOS', 'Firefox'],
  ['CriOS', 'Chrome'],
  ['Chrome', 'Chrome'],
  ['Safari', 'Safari'],
]
const systems: readonly (readonly [mark: string, name: string])[] = [
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['Mac OS X', 'macOS'],
  ['Linux', 'Linux'],
]

/** The browser and device of a session in two words that a person recognises; '?' when they are unknown. */
export function browserOf(userAgent: string | null): string {
  const known = [browsers, systems].flatMap(
    (list) => list.find(([mark]) => userAgent?.includes(mark))?.[1] ?? [],
  )
  return known.join(' · ') || '?'
}
