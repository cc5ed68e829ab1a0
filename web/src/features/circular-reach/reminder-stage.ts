/** Reads a reminder's stage: `2d` went out by itself two days before the day to confirm by, `by-hand-2026-11-27` by an officer. */
export const reminderStage = (stage: string): { byHand: boolean; daysBefore: number } => ({
  byHand: stage.startsWith('by-hand'),
  daysBefore: Number.parseInt(stage, 10) || 0,
})
