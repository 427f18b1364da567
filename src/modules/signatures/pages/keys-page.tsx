import type { VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import {
  Button,
  ButtonLink,
  Card,
  EmptyState,
  FileField,
  Form,
  FormActions,
  Notice,
  PageHeader,
  TextField,
} from '#platform/ui/index.ts'
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import { words } from '../messages/index.ts'
import {
  DesktopForm,
  FileForm,
  type KeyForm,
  RemoteForm,
  TokenForm,
  TrialForm,
} from '../parts/add-key-forms.tsx'
import { KeyCard } from '../parts/key-card.tsx'
import type { SigningKey, SigningKeyId } from '../signing-key.ts'
import { urls } from '../urls.ts'

export type KeysPageProps = {
  readonly language: Language
  readonly csrf: string
  /** Keys of the authority itself; else the person's own. */
  readonly seal: boolean
  readonly keys: readonly SigningKey[]
  /** The picture at work, with the width of a seal; undefined where there is none. */
  readonly picture: { readonly millimetres: number | null } | undefined
  readonly pictureForm: FormState
  readonly trialOpen: boolean
  readonly remotes: readonly string[]
  /** PKCS #11 libraries that the operator of the server named. */
  readonly libraries: readonly string[]
  readonly sent?: { readonly kind: KeyForm; readonly form: FormState } | undefined
  /** The key that was to be taken off, and what was against it. */
  readonly ending?: { readonly id: SigningKeyId; readonly form: FormState } | undefined
  readonly now: Temporal.Instant
}

/** The addresses of the page: a person's own, or the authority's. */
export const keyUrls = (seal: boolean) =>
  seal
    ? {
        page: urls.sealKeys,
        end: (id: SigningKeyId) => urls.endSealKey({ id }),
        picture: urls.sealPicture,
        removePicture: urls.removeSealPicture,
      }
    : {
        page: urls.myKeys,
        end: (id: SigningKeyId) => urls.endMyKey({ id }),
        picture: urls.myPicture,
        removePicture: urls.removeMyPicture,
      }

function Picture({ seal, picture, pictureForm, csrf, language }: KeysPageProps): VNode {
  const t = useWords(words)
  const to = keyUrls(seal)
  const width = fieldOf(pictureForm, 'millimetres', language)
  return (
    <Card title={t(seal ? 'seal-picture' : 'hand-picture')}>
      <div class="stack">
        <p class="soft">{t(seal ? 'seal-picture-lead' : 'hand-picture-lead')}</p>
        {picture ? (
          <>
            <p>
              <img
                class="signature-picture"
                src={to.picture()}
                alt={t(seal ? 'seal-picture' : 'hand-picture')}
              />
            </p>
            <Form action={to.removePicture()} csrf={csrf} complaints={[]}>
              <FormActions>
                <Button variant="secondary">{t('picture-remove')}</Button>
              </FormActions>
            </Form>
          </>
        ) : null}
        <Form action={to.picture()} csrf={csrf} upload complaints={complaintsOf(pictureForm, language)}>
          <FileField name="file" label={t('picture-file')} hint={t('picture-hint')} accept=".png,image/png" />
          {seal ? (
            <TextField
              {...width}
              value={width.value || String(picture?.millimetres ?? 36)}
              label={t('seal-width')}
              hint={t('seal-width-hint')}
              inputmode="numeric"
              short
            />
          ) : null}
          <FormActions>
            <Button variant="secondary">{t('picture-keep')}</Button>
          </FormActions>
        </Form>
      </div>
    </Card>
  )
}

/** What one signs with: the keys, how to add one, and the picture that signatures show. */
export function KeysPage(props: KeysPageProps): VNode {
  const { language, csrf, seal, keys, trialOpen, remotes, libraries, sent, ending, now } = props
  const t = useWords(words)
  const to = keyUrls(seal)
  const forms = { language, csrf, action: to.page(), sent }
  const offered: Readonly<Record<KeyForm, boolean>> = {
    file: true,
    desktop: true,
    token: seal && libraries.length > 0,
    remote: remotes.length > 0,
    trial: trialOpen,
  }
  return (
    <>
      <PageHeader
        title={t(seal ? 'seal-keys' : 'my-keys')}
        lead={t(seal ? 'seal-keys-lead' : 'my-keys-lead')}
        actions={
          seal ? undefined : (
            <ButtonLink href={urls.signFile()} icon="signature">
              {t('sign-file')}
            </ButtonLink>
          )
        }
      />
      <div class="stack">
        {sent && !offered[sent.kind]
          ? complaintsOf(sent.form, language).map(({ sentence }) => (
              <Notice key={sentence} tone="bad">
                {sentence}
              </Notice>
            ))
          : null}
        {keys.length === 0 ? <EmptyState title={t(seal ? 'seal-keys-none' : 'my-keys-none')} /> : null}
        {keys.map((key) => (
          <KeyCard
            key={key.id}
            signingKey={key}
            endHref={to.end(key.id)}
            complaints={ending?.id === key.id ? complaintsOf(ending.form, language) : []}
            {...{ now, language, csrf }}
          />
        ))}
        {keys.some(({ trial }) => trial) ? <Notice tone="warn">{t('key-trial-words')}</Notice> : null}
        <Card title={t('key-add')}>
          <FileForm {...forms} />
          {offered.desktop ? <DesktopForm {...forms} /> : null}
          {offered.token ? <TokenForm {...forms} libraries={libraries} /> : null}
          {offered.remote ? <RemoteForm {...forms} services={remotes} /> : null}
          {offered.trial ? <TrialForm {...forms} /> : null}
        </Card>
        <Picture {...props} />
      </div>
    </>
  )
}
