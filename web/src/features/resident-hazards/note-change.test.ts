import type { MyHazard } from '@kairan/functions/hazards/hazard-view.ts'
import { QueryClient } from '@tanstack/react-query'
import { expect, it } from 'vitest'
import { myHazards, noteChange } from './hazards.ts'

const resolved: MyHazard = {
  id: 'hole',
  number: '1',
  category: 'roadHole',
  categoryName: '道路の穴',
  status: 'resolved',
  openedAt: '2026-11-21T00:00:00.000Z',
  updatedAt: '2026-11-21T00:00:00.000Z',
  closedAt: '2026-11-21T00:00:00.000Z',
  position: null,
  isRounded: false,
  district: null,
  words: '',
  reason: null,
  pictures: [],
  followers: 1,
  as: 'reporter',
  isFollowed: true,
  mergedInto: null,
  ownWords: '',
  ownAddress: '',
  ownPictures: [],
  events: [],
  reopenUntil: '2026-12-05T00:00:00.000Z',
  answered: null,
}

it('an answer that was asked for before a report was opened again does not close it once more', async () => {
  const store = new QueryClient()
  store.setQueryData(myHazards.queryKey, { hazards: [resolved] })
  const { promise: late, resolve: arrives } = Promise.withResolvers<{ hazards: MyHazard[] }>()
  const asked = store.fetchQuery({ ...myHazards, queryFn: () => late, staleTime: 0, retry: false }).catch(() => null)
  await noteChange(store, { ...resolved, status: 'received' })
  arrives({ hazards: [resolved] })
  await asked
  expect(store.getQueryData(myHazards.queryKey)?.hazards.map(({ status }) => status)).toEqual(['received'])
  store.clear()
})
