import { areaNames } from '../../areas/area-names.ts'
import type { Deps } from '../../deps.ts'
import { type Route, route } from '../../platform/route.ts'
import { getOpenHazard, hazardFigures, listOpenHazards } from './contract.ts'
import { getOpen, listOpen } from './list-open.ts'
import { figuresReader } from './read-figures.ts'

export const openRoutes = (deps: Pick<Deps, 'db' | 'clock' | 'config'>): Route[] => {
  const readFigures = figuresReader(deps)
  return [
    route(listOpenHazards, ({ query }) => listOpen(deps, query)),
    route(getOpenHazard, ({ params, query }) => getOpen(deps, params.hazardId, query.language)),
    route(hazardFigures, async () => {
      const { districts, ...figures } = await readFigures()
      const names = await areaNames(
        deps,
        districts.map(({ districtId }) => districtId),
      )
      return {
        ...figures,
        districts: districts.flatMap(({ districtId, ...counts }) => {
          const district = names.get(districtId)
          return district ? [{ ...counts, district }] : []
        }),
      }
    }),
  ]
}
