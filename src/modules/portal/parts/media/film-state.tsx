import type { VNode } from 'preact'
import { formatBytes } from '#kit/vietnamese/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { Notice } from '#platform/ui/index.ts'
import type { Media } from '../../media.ts'
import { filmWords } from '../../messages/index.ts'

/** What phones are sent of a film, or why it is still the original. */
export function FilmState({ media, hasFfmpeg }: { media: Media; hasFfmpeg: boolean }): VNode | null {
  const t = useWords(filmWords)
  const language = useLanguage()
  if (media.kind !== 'video') return null
  if (media.film) {
    const sizes = media.film.sizes.map(({ name, size }) => `${name}p (${formatBytes(size, language)})`)
    return <p>{t('film-ready', { sizes: sizes.join(', ') })}</p>
  }
  if (media.failed) {
    const known = ['film-too-long', 'film-unreadable', 'film-too-slow'] as const
    const code = known.find((one) => one === media.failed) ?? 'film-unreadable'
    return <Notice tone="warn" title={t('film-original')}>{t(code)}</Notice> // prettier-ignore
  }
  return hasFfmpeg ? (
    <Notice tone="info" title={t('film-waits')} />
  ) : (
    <Notice tone="warn" title={t('film-original')}>
      {t('film-absent')}
    </Notice>
  )
}
