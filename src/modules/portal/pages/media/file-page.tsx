import type { VNode } from 'preact'
import { formatBytes } from '#kit/vietnamese/index.ts'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { ButtonLink, DescriptionList } from '#platform/ui/index.ts'
import type { ShownMedia } from '../../media.ts'
import { mediaWords } from '../../messages/index.ts'
import { portalUrls } from '../../urls.ts'
import type { Place } from '../sites.ts'

const kindOf = (name: string) => /\.([\p{L}\d]{1,8})$/u.exec(name)?.[1]?.toUpperCase()

/** A paper to take away: what it is called, what it is, how large, before anybody loads it. */
export function FilePage({ place, file }: { place: Place; file: ShownMedia }): VNode {
  const t = useWords(mediaWords)
  const language = useLanguage()
  const address = portalUrls.fileBytes({ key: file.key, name: file.fileName })
  return (
    <article class="stack narrow">
      <h1>{file.name}</h1>
      {file.caption ? <p class="lead">{file.caption}</p> : null}
      <DescriptionList
        items={[
          { label: t('file-name'), value: file.fileName },
          { label: t('file-kind'), value: kindOf(file.fileName) },
          { label: t('size'), value: formatBytes(file.size, language) },
          { label: t('credit'), value: file.credit },
        ]}
      />
      <p class="row">
        <ButtonLink variant="primary" icon="download" href={address} download>
          {t('download')}
        </ButtonLink>
        {file.type === 'application/pdf' ? (
          <ButtonLink href={`${address}?mo=1`}>{t('open-here')}</ButtonLink>
        ) : null}
        <a href={place.home}>{place.site.name}</a>
      </p>
    </article>
  )
}
