import type { VNode } from 'preact'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { Icon } from '#platform/ui/index.ts'
import type { Issue } from '../alert.ts'
import { words } from '../messages/index.ts'

/** The kind and grade of an alert in colour, icon and words, and whether it is an exercise. */
export function LevelTag({
  issue,
}: {
  issue: Pick<Issue, 'drill' | 'icon' | 'colour' | 'kindName' | 'kindNameEn' | 'levelName' | 'levelNameEn'>
}): VNode {
  const t = useWords(words)
  const language = useLanguage()
  return (
    <>
      {issue.drill ? <strong class="alert-drill">{t('drill-mark')}</strong> : null}
      <span class="alert-grade" data-colour={issue.colour}>
        <Icon name={issue.icon} />
        {language === 'en' ? issue.kindNameEn || issue.kindName : issue.kindName}
        {' · '}
        {language === 'en' ? issue.levelNameEn : issue.levelName}
      </span>
    </>
  )
}
