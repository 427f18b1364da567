/** How far something had come when it was refused: the earlier the better. */
export const doorStages = ['connection', 'statement', 'body', 'packet'] as const
export type DoorStage = (typeof doorStages)[number]

/** Something that came and was not taken in, with the reason. */
export type RefusedAtDoor = {
  readonly stage: DoorStage
  readonly code: string
  readonly text: string
  readonly fingerprint: string | null
  readonly peerId: string | null
  readonly address: string | null
  readonly fromCode: string | null
  readonly toCode: string | null
  readonly messageId: string | null
  readonly hash: string | null
}
