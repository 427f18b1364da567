import type { VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Button, Filters, Form, PageHeader, SelectField, TextField } from '#platform/ui/index.ts'
import type { Media } from '../../media.ts'
import { deskWords, frontWords } from '../../messages/index.ts'
import { artworkAddress } from '../../parts/media/addresses.ts'
import { Picture } from '../../parts/media/picture.tsx'
import { Thumbnail } from '../../parts/media/thumbnail.tsx'
import { type PicturePlace, picturePlaces, type Site } from '../../site.ts'
import type { SitePicture } from '../../store/site-pictures.ts'
import { deskUrls } from '../../urls.ts'
import { ArrangeTabs } from './settings-page.tsx'

export type PicturesPageProps = {
  readonly language: Language
  readonly csrf: string
  readonly site: Site
  readonly chosen: readonly SitePicture[]
  /** The file of the emblem, where one is chosen. */
  readonly emblem: Pick<Media, 'width' | 'height'> | undefined
  /** Pictures of the library that may be chosen. */
  readonly media: readonly Media[]
  readonly looked: string
}

function Chosen({
  place,
  chosen,
  emblem,
  site,
  csrf,
}: Pick<PicturesPageProps, 'chosen' | 'emblem' | 'site' | 'csrf'> & { place: PicturePlace }): VNode {
  const t = useWords(frontWords)
  const picture = chosen.find((one) => one.place === place)
  return (
    <section class="card stack tight">
      <h2>{t(`place-${place}`)}</h2>
      <p class="soft">{t(`place-${place}-hint`)}</p>
      {picture ? (
        <>
          <div class="thumbnail">
            <Picture rendition={picture.whole} alt={picture.alt} sizes="20rem" />
          </div>
          {place === 'emblem' && !artworkAddress(picture.whole) ? (
            <p>
              {t('emblem-no-artwork', {
                width: emblem?.width ?? picture.whole.width,
                height: emblem?.height ?? picture.whole.height,
              })}
            </p>
          ) : null}
          <Form action={deskUrls.pictures({ site: site.slug })} csrf={csrf} guard={false}>
            <input type="hidden" name="place" value={place} />
            <Button>
              {t('place-clear')} <span class="only-read">{t(`place-${place}`)}</span>
            </Button>
          </Form>
        </>
      ) : (
        <p>{t('place-empty')}</p>
      )}
    </section>
  )
}

/** Emblem and banner of a site, chosen out of its authority's library without a script. */
export function PicturesPage(props: PicturesPageProps): VNode {
  const { csrf, site, media, looked } = props
  const t = useWords(frontWords)
  const desk = useWords(deskWords)
  const places = picturePlaces.map((place) => ({ value: place, label: t(`place-${place}`) }))
  const action = deskUrls.pictures({ site: site.slug })
  return (
    <div class="stack loose">
      <PageHeader
        title={t('pictures')}
        lead={t('pictures-lead')}
        crumbs={[
          { href: deskUrls.desk(), label: desk('desk') },
          { href: deskUrls.settings({ site: site.slug }), label: site.name },
        ]}
      />
      <ArrangeTabs site={site} now="pictures" />
      <div class="grid">
        {picturePlaces.map((place) => (
          <Chosen key={place} place={place} {...props} />
        ))}
      </div>
      <section class="stack">
        <h2>{t('picture-choose')}</h2>
        <Filters action={action}>
          <TextField name="q" label={t('picture-find')} value={looked} optional />
        </Filters>
        {media.length === 0 ? <p class="soft">{t('pictures-none')}</p> : null}
        <ul class="grid small shelf">
          {media.map((one) => (
            <li key={one.id} class="card stack tight">
              <Thumbnail media={one} />
              <strong>{one.name}</strong>
              <Form action={action} csrf={csrf} guard={false}>
                <input type="hidden" name="media" value={one.id} />
                <SelectField
                  id={`noi-${one.key}`}
                  name="place"
                  label={t('picture-as', { name: one.name })}
                  options={places}
                  value="emblem"
                />
                <Button>
                  {t('picture-use')} <span class="only-read">{one.name}</span>
                </Button>
              </Form>
            </li>
          ))}
        </ul>
        <p>
          <a href={deskUrls.library(null, { loai: 'picture' })}>{t('to-library')}</a>
        </p>
      </section>
    </div>
  )
}
