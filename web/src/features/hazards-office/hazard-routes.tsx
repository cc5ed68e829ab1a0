import { Route, Switch } from 'wouter'
import { HazardPage, HazardPrintPage, HazardSettingsPage, HazardsPage, ToldPage } from '../office-home/later-pages.ts'
import { NotFoundPage } from '../office-home/not-found-page.tsx'
import type { Home } from './use-hazard-office.ts'

/** The pages of hazard reports below `/c` or `/o`, each fetched when it is opened. */
export function HazardRoutes({ home }: { home: Home }) {
  const base = `${home}/hazards`
  return (
    <Switch>
      <Route path={base}>
        <HazardsPage home={home} />
      </Route>
      <Route path={`${base}/new`}>
        <ToldPage home={home} />
      </Route>
      <Route path="/c/hazards/settings">
        <HazardSettingsPage />
      </Route>
      <Route path={`${base}/:hazardId`}>
        {({ hazardId }) => <HazardPage key={hazardId} hazardId={hazardId} home={home} />}
      </Route>
      <Route path={`${base}/:hazardId/print`}>
        {({ hazardId }) => <HazardPrintPage key={hazardId} hazardId={hazardId} home={home} />}
      </Route>
      <Route>
        <NotFoundPage home={home} />
      </Route>
    </Switch>
  )
}
