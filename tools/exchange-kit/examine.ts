import type { Kit } from './kit.ts'
import type { Story } from './story.ts'
import { NoAnswer } from './wire/no-answer.ts'

/** A story with what came of it. */
export type Told = {
  readonly story: Story
  readonly observed: string
  readonly faults: readonly string[]
  readonly seconds: number
}

async function tell(kit: Kit, story: Story): Promise<Pick<Told, 'observed' | 'faults'>> {
  try {
    return await story.tell(kit)
  } catch (fault) {
    if (fault instanceof NoAnswer) return { observed: `no answer: ${fault.code}`, faults: [fault.code] }
    throw fault
  }
}

/** Tells the stories one after another and gives what came of each; whatever a node does, it ends. */
export async function examine(
  kit: Kit,
  stories: readonly Story[],
  told: (one: Told) => void = () => {},
): Promise<readonly Told[]> {
  const all: Told[] = []
  for (const story of stories) {
    const from = performance.now()
    const { observed, faults } = await tell(kit, story)
    const one = { story, observed, faults, seconds: (performance.now() - from) / 1000 }
    told(one)
    all.push(one)
  }
  return all
}
