import type { Language } from './language.ts'

const grouping = (language: Language, decimals: number) =>
  new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'vi-VN', { maximumFractionDigits: decimals })
const formats = {
  vi: [0, 1, 2, 3].map((decimals) => grouping('vi', decimals)),
  en: [0, 1, 2, 3].map((decimals) => grouping('en', decimals)),
}

/** A number as Vietnamese people write it: 20.019 and 83,33; in English 20,019 and 83.33. At most `decimals` decimals (2 unless told, 0 to 3). */
export function formatNumber(
  value: number | bigint,
  language: Language = 'vi',
  decimals: 0 | 1 | 2 | 3 = 2,
): string {
  return formats[language][decimals]!.format(value)
}

/** A share of one as per cent: 0.8333 gives 83,33 %; in English 83.33%. */
export function formatPercent(share: number, language: Language = 'vi'): string {
  const figure = formatNumber(share * 100, language)
  return language === 'en' ? `${figure}%` : `${figure} %`
}

const units = ['byte', 'KB', 'MB', 'GB', 'TB']

/** A size in bytes as people read it, in steps of 1024: 1,5 MB; in English 1.5 MB. */
export function formatBytes(bytes: number, language: Language = 'vi'): string {
  const step = bytes < 1 ? 0 : Math.min(Math.floor(Math.log(bytes) / Math.log(1024)), units.length - 1)
  const rounded = Math.round((bytes / 1024 ** step) * 10) / 10
  const [size, unit] = rounded >= 1024 && step + 1 < units.length ? [1, step + 1] : [rounded, step]
  const plural = unit === 0 && language === 'en' && size !== 1 ? 's' : ''
  return `${formatNumber(size, language, size < 10 ? 1 : 0)} ${units[unit]}${plural}`
}
