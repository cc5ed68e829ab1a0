import type { Happening } from '../../hazards/change-hazard.ts'
import { inStatus } from '../../hazards/handling/set-status.ts'
import { answered } from '../../hazards/handling/work-on.ts'
import type { Hazard } from '../../hazards/hazard.ts'
import { castId } from '../cast.ts'
import type { PlannedStep } from './planned-hazard.ts'

const CITY_OFFICE = '市民活動課'

/** A report and what happened to it. */
export interface Taken {
  hazard: Hazard
  happening: Happening
}

const saidBy = (hazard: Hazard, step: PlannedStep): Pick<Happening, 'from' | 'by'> => {
  if (step.does === 'allRight') return { from: 'reporter', by: hazard.by }
  return { from: 'office', by: castId(('by' in step && step.by) || CITY_OFFICE) }
}

/** A report of the demo town after a step. @param into the report that a merge goes into */
export const takeStep = (
  hazard: Hazard,
  step: PlannedStep,
  { at, into }: { at: string; into: Hazard | undefined },
): Taken => {
  const said = { ...saidBy(hazard, step), isPublic: true }
  if (step.does === 'publish')
    return {
      hazard: { ...hazard, publishedAt: at, publicWords: step.words },
      happening: { ...said, kind: 'published' },
    }
  if (step.does === 'allRight') return { hazard, happening: { ...said, kind: 'allRight', isPublic: false } }
  if (step.does === 'merge') {
    if (!into) throw new Error(`nothing to merge ${hazard.id} into`)
    const { id: rootId } = into
    return {
      hazard: { ...hazard, status: 'merged', statusBefore: hazard.status, mergedInto: rootId, rootId },
      happening: { ...said, kind: 'merged', status: 'merged', otherId: rootId },
    }
  }
  const { does, text } = step
  if (does === 'note') return { hazard, happening: { ...said, kind: 'note', text, isPublic: false } }
  if (does === 'answer') return { hazard: answered(hazard, at), happening: { ...said, kind: 'answer', text } }
  return {
    hazard: inStatus(answered(hazard, at), does, { text, at }),
    happening: { ...said, kind: 'status', status: does, text },
  }
}
