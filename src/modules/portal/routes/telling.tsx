import { z } from 'zod'
import { announceOutward, channelKinds, listChannels, listDispatches, mayAnnounce, publicAddress, TellForm } from '#modules/alerts/index.ts' // prettier-ignore
import { reason, refuse } from '#kit/refusal.ts'
import { Button, Form, FormActions } from '#platform/ui/index.ts'
import { defineRoutes, type FormState, freshForm, type Visit } from '#platform/web/index.ts'
import type { Edition } from '../article.ts'
import { alertWords } from '../messages/index.ts'
import { articleName } from '../rules/address.ts'
import { type Article, getArticle } from '../store/articles.ts'
import { listEditions } from '../store/editions.ts'
import { getSite } from '../store/sites.ts'
import type { Site } from '../site.ts'
import { deskUrls, sitePages } from '../urls.ts'
import { idIn } from './id-in.ts'

const many = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((typed) => (typeof typed === 'string' ? [typed] : typed))
const tellForm = z.object({
  channels: many.pipe(z.array(z.enum(channelKinds, 'alerts.channels-wanted')).min(1, 'alerts.channels-wanted')),
}) // prettier-ignore

/** Where the world reads an article. */
const addressOf = (site: Site, article: Article): string => {
  const name = { article: articleName(article) }
  if (site.host) return `https://${site.host}${sitePages.article.link(undefined, name)}`
  return publicAddress(sitePages.article.link(site.main ? undefined : site.slug, name))
}

/** Telling a public article outward: the form, and how it stands with what was told. */
export async function showTelling(
  visit: Visit,
  { id, authorityId }: Pick<Article, 'id' | 'authorityId'>,
  form: FormState = freshForm(),
) {
  // prettier-ignore
  if (mayAnnounce(visit.actor, authorityId).length > 0) return undefined
  const { open, told } = await visit.read(async (reader) => ({
    open: await listChannels(reader, authorityId),
    told: await listDispatches(reader, authorityId, { subjectId: id, most: 20 }),
  }))
  const { csrf, language } = visit
  const t = alertWords.in(language)
  return (
    <>
      <TellForm
        action={deskUrls.tell({ article: id })}
        {...{ csrf, form, language, told }}
        open={open.map(({ kind }) => kind)}
      />
      <Form action={deskUrls.speak({ article: id })} csrf={csrf} guard={false}>
        <p class="soft">{t('to-loudspeaker-hint')}</p>
        <FormActions>
          <Button icon="megaphone">{t('to-loudspeaker')}</Button>
        </FormActions>
      </Form>
    </>
  )
}

async function tell(visit: Visit): Promise<Response> {
  const articleId = idIn<'article'>(visit, 'article')
  const form = await visit.form(tellForm)
  if (!form.ok)
    return refuse(422, ...Object.values(form.errors).flatMap((codes) => codes.map((code) => reason(code))))
  const { article, site, editions } = await visit.read(async (reader) => {
    const found = await getArticle(reader, articleId)
    return {
      article: found,
      site: await getSite(reader, found.siteId),
      editions: await listEditions(reader, articleId),
    }
  })
  const shown: Edition | undefined = editions.find(({ state }) => state === 'public')
  if (!shown) return refuse(409, reason('portal.not-public'))
  await visit.act(announceOutward, {
    authorityId: article.authorityId,
    subject: { type: 'article', id: articleId },
    title: shown.title,
    text: shown.lead,
    address: addressOf(site, article),
    channels: form.value.channels,
  })
  return visit.redirect(deskUrls.edition({ edition: shown.id }), { code: 'alerts.queued' })
}

/** Telling articles outward. */
export const tellingRoutes = defineRoutes(({ post }) => post(deskUrls.tell, { who: 'official' }, tell))
