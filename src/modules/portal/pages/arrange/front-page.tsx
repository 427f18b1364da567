import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { Button, Form, FormActions, PageHeader, SelectField } from '#platform/ui/index.ts'
import { deskWords, frontWords } from '../../messages/index.ts'
import { blocksLeft, sectionOfBlock } from '../../rules/front.ts'
import type { OrderMove } from '../../rules/hand-order.ts'
import type { Block, PlainBlock, Section } from '../../site.ts'
import { deskUrls } from '../../urls.ts'
import { FrontLinks, type FrontLinksProps } from './front-links.tsx'
import { ArrangeTabs } from './settings-page.tsx'

export type FrontPageProps = FrontLinksProps & { readonly sections: readonly Section[] }

type Say = (block: Block) => string

/** What a part of the first page is called. */
function useBlockName(sections: readonly Section[]): Say {
  const t = useWords(frontWords)
  return (block) => {
    const id = sectionOfBlock(block)
    if (id === undefined) return t(`block-${block as PlainBlock}`)
    const section = sections.find((one) => one.id === id)
    return section ? t('block-section', { name: section.name }) : t('block-closed')
  }
}

function Blocks({ site, sections, csrf }: FrontPageProps): VNode {
  const t = useWords(frontWords)
  const nameOf = useBlockName(sections)
  const { blocks } = site.look
  const movesOf = (at: number): OrderMove[] => [
    ...(at > 0 ? (['up'] as const) : []),
    ...(at < blocks.length - 1 ? (['down'] as const) : []),
    'out',
  ]
  if (blocks.length === 0) return <p class="soft">{t('front-none')}</p>
  return (
    <ol class="stack tight">
      {blocks.map((block, at) => (
        <li key={block}>
          <div class="row apart">
            <span>
              <strong>{nameOf(block)}</strong>
              {block === 'hero' ? <span class="soft"> {t('block-hero-hint')}</span> : null}
            </span>
            <span class="row">
              {movesOf(at).map((move) => (
                <Form key={move} action={deskUrls.front({ site: site.slug })} csrf={csrf} guard={false}>
                  <input type="hidden" name="block" value={block} />
                  <Button name="move" value={move}>
                    {t(`move-${move}`)} <span class="only-read">{nameOf(block)}</span>
                  </Button>
                </Form>
              ))}
            </span>
          </div>
        </li>
      ))}
    </ol>
  )
}

function Add({ site, sections, csrf }: FrontPageProps): VNode | null {
  const t = useWords(frontWords)
  const nameOf = useBlockName(sections)
  const left = blocksLeft(site.look.blocks, sections)
  if (left.length === 0) return null
  return (
    <Form action={deskUrls.front({ site: site.slug })} csrf={csrf} guard={false}>
      <SelectField
        name="block"
        label={t('new-block')}
        options={left.map((block) => ({ value: block, label: nameOf(block) }))}
        value={left[0]!}
      />
      <FormActions>
        <Button name="move" value="in">
          {t('move-in')}
        </Button>
      </FormActions>
    </Form>
  )
}

/** What the first page of a site is built of, put in order by buttons, and its links to other offices. */
export function FrontPage(props: FrontPageProps): VNode {
  const { site } = props
  const t = useWords(frontWords)
  const desk = useWords(deskWords)
  return (
    <div class="stack loose">
      <PageHeader
        title={t('front')}
        lead={t('front-lead')}
        crumbs={[
          { href: deskUrls.desk(), label: desk('desk') },
          { href: deskUrls.settings({ site: site.slug }), label: site.name },
        ]}
      />
      <ArrangeTabs site={site} now="front" />
      <Blocks {...props} />
      <Add {...props} />
      <FrontLinks {...props} />
    </div>
  )
}
