import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { Button, Details, TextArea } from '#platform/ui/index.ts'
import type { fieldOf } from '#platform/web/index.ts'
import { words } from '../../messages/index.ts'
import { urls } from '../../urls.ts'

const shapes = ['shape-kinh-gui', 'shape-can-cu', 'shape-dieu', 'shape-bang', 'shape-phu-luc'] as const

/** The text of a draft, with how to write it, the starting text of its type, and how it prints. */
export function DraftTextField({ field }: { field: ReturnType<typeof fieldOf> }): VNode {
  const t = useWords(words)
  return (
    <>
      <div class="long-text">
        <TextArea {...field} label={t('draft-text')} hint={t('draft-text-hint')} rows={18} optional />
      </div>
      <div class="row">
        <Button icon="file-text" formAction={urls.typedPrint()} formTarget="_blank">
          {t('see-print')}
        </Button>
        <Button variant="quiet" formAction={urls.skeleton()}>
          {t('take-skeleton')}
        </Button>
      </div>
      <Details summary={t('text-shapes')}>
        <ul class="plain-list">
          {shapes.map((shape) => (
            <li key={shape}>{t(shape)}</li>
          ))}
        </ul>
      </Details>
    </>
  )
}
