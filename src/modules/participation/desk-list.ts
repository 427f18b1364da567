export const deskLists = ['waiting', 'public', 'refused'] as const
/** The lists of the moderators' desk. */
export type DeskList = (typeof deskLists)[number]
