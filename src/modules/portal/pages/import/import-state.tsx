import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { StatusTag, type Tone } from '#platform/ui/index.ts'
import type { ImportStep } from '../../import.ts'
import { importWords } from '../../messages/index.ts'

const tones: Readonly<Record<ImportStep, Tone>> = {
  brought: 'info',
  unreadable: 'bad',
  read: 'warn',
  ordered: 'info',
  done: 'good',
}

/** Where an import stands. */
export function ImportState({ step }: { step: ImportStep }): VNode {
  const t = useWords(importWords)
  return <StatusTag tone={tones[step]}>{t(`step-${step}`)}</StatusTag>
}
