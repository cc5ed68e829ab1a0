import { useEffect } from 'react'
import { Route, Switch } from 'wouter'
import { HazardListPage } from './hazard-list-page.tsx'
import { HazardPage } from './hazard-page.tsx'
import { dropOldPhotos } from './report/kept-photos.ts'
import { ReportPage } from './report/report-page.tsx'

/** Everything below `/r/hazards`. */
export function HazardsPages() {
  useEffect(() => void dropOldPhotos(), [])
  return (
    <Switch>
      <Route path="/hazards">
        <HazardListPage />
      </Route>
      <Route path="/hazards/new">
        <ReportPage />
      </Route>
      <Route path="/hazards/:id">{({ id }) => <HazardPage key={id} hazardId={id} />}</Route>
    </Switch>
  )
}
