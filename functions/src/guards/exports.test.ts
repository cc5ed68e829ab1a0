import { describe, expect, it } from 'vitest'
import * as functions from '../index.ts'
import { testSystem } from '../testing/test-system.ts'

/** What Firebase reads from an exported function to deploy it. */
interface Deployed {
  __endpoint: {
    taskQueueTrigger?: unknown
    scheduleTrigger?: { schedule: string; timeZone: string }
    httpsTrigger?: unknown
    region: string[]
  }
}
const { tasks, schedules } = testSystem()
const exported = Object.entries(functions as unknown as Record<string, Deployed>).map(([name, { __endpoint }]) => ({
  name,
  ...__endpoint,
}))
const camelCase = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

describe('the cloud functions', () => {
  it('are the app, and one for every task and schedule there is', () => {
    const names = [...Object.keys(tasks), ...Object.keys(schedules)].map(camelCase)
    expect(exported.map(({ name }) => name).toSorted()).toEqual(['app', ...names].toSorted())
  })

  it('take tasks from a queue, and the app takes requests', () => {
    const queued = exported.filter(({ taskQueueTrigger }) => taskQueueTrigger).map(({ name }) => name)
    expect(queued.toSorted()).toEqual(Object.keys(tasks).map(camelCase).toSorted())
    expect(exported.filter(({ httpsTrigger }) => httpsTrigger).map(({ name }) => name)).toEqual(['app'])
  })

  it.each(Object.entries(schedules))('run %s when the program says, in Japan time', (name, { cron }) => {
    const { scheduleTrigger } = exported.find((each) => each.name === camelCase(name)) ?? {}
    expect(scheduleTrigger).toMatchObject({ schedule: cron, timeZone: 'Asia/Tokyo' })
  })

  it('stand in Japan', () => {
    for (const { name, region } of exported)
      expect(region, name).toEqual([expect.stringMatching(/^asia-northeast[12]$/)])
  })
})
