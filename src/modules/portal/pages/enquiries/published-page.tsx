import type { VNode } from 'preact'
import { formatDate } from '#kit/vietnamese/index.ts'
import { Lines, type PublishedEnquiry, type PublishedPicture } from '#modules/enquiries/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { StatusTag } from '#platform/ui/index.ts'
import { enquiryWords } from '../../messages/index.ts'
import { portalUrls } from '../../urls.ts'
import type { Place } from '../sites.ts'
import { pagesOf } from './kinds.ts'

function Photos({ pictures }: { pictures: readonly PublishedPicture[] }): VNode | null {
  const t = useWords(enquiryWords)
  if (pictures.length === 0) return null
  return (
    <div class="grid">
      {pictures.map(({ number, phase, width, height }) => (
        <figure key={String(number)} class="photo">
          <img
            src={portalUrls.enquiryPicture({ number: String(number) })}
            alt={t('picture-of', { phase: t(phase), number: String(number) })}
            width={width}
            height={height}
            loading="lazy"
          />
          <figcaption class="soft">{t(phase)}</figcaption>
        </figure>
      ))}
    </div>
  )
}

/** A question or feedback with its answer, without who sent it. */
export function PublishedPage({
  place,
  one,
  pictures,
}: {
  place: Place
  one: PublishedEnquiry
  pictures: readonly PublishedPicture[]
}): VNode {
  const t = useWords(enquiryWords)
  const language = useLanguage()
  const day = formatDate(one.answeredAt, language)
  return (
    <article class="article stack loose">
      <p>
        <a href={place.at(pagesOf[one.kind].list)}>{t(pagesOf[one.kind].title)}</a>
      </p>
      <header class="stack tight">
        <h1>{one.title}</h1>
        <p class="soft row">
          <span>{t('asked-on', { day: formatDate(one.receivedAt, language) })}</span>
          {one.late ? <StatusTag tone="warn">{t('answered-late')}</StatusTag> : null}
          {one.sample ? <StatusTag>{t('sample')}</StatusTag> : null}
        </p>
      </header>
      <section class="stack tight">
        <h2>{t(one.kind === 'feedback' ? 'feedback-words' : 'question')}</h2>
        <Lines text={one.question} />
      </section>
      <Photos pictures={pictures} />
      <section class="stack tight">
        <h2>{t('answer')}</h2>
        <Lines text={one.answer} />
        <p class="soft">
          {one.unitName ? t('answered-by', { unit: one.unitName, day }) : t('answered-plain', { day })}
        </p>
      </section>
      <p class="soft">{t('private-left-out')}</p>
    </article>
  )
}
