import { useTranslation } from 'react-i18next'
import { Route, Router, Switch, useRoute } from 'wouter'
import { isSignedOut } from '../../api/call-failure.ts'
import { useMe } from '../../api/me.ts'
import { Later } from '../../ui/later.tsx'
import { Loading } from '../../ui/loading.tsx'
import { SignInNotice } from '../../ui/sign-in-notice.tsx'
import { CircularListPage } from '../resident-circulars/circular-list-page.tsx'
import { CircularPage } from '../resident-circulars/circular-page.tsx'
import { BottomNav } from './bottom-nav.tsx'
import { FailurePage } from './failure-page.tsx'
import { openAsk, openHazards, openJoin, openSettings, openShelters } from './later-pages.ts'
import { NotFoundNotice, NotRegisteredNotice } from './notices.tsx'

/** Everything below `/r`. */
export function ResidentApp({ insideLine }: { insideLine: boolean }) {
  return (
    <Router base="/r">
      <Frame insideLine={insideLine} />
    </Router>
  )
}

function Frame({ insideLine }: { insideLine: boolean }) {
  // There the lower edge belongs to 「確認しました」.
  const [readsCircular] = useRoute('/circulars/:id')
  // One question at a time, and nowhere else to go.
  const [joins] = useRoute('/join')
  const [reports] = useRoute('/hazards/new')
  const { data: me, error, refetch } = useMe()
  const signedOut = isSignedOut(error)
  return (
    <>
      <main className="mx-auto max-w-160 px-4 pt-4 pb-8">
        {signedOut && <SignInNotice path={location.pathname + location.search} insideLine={insideLine} />}
        {error && !signedOut && !me && <FailurePage error={error} onRetry={() => void refetch()} />}
        {!error && !me && <Loading />}
        {me && !signedOut && <Pages registered={me.resident !== null} insideLine={insideLine} />}
      </main>
      {me && !signedOut && !readsCircular && !joins && !reports && <BottomNav />}
    </>
  )
}

function Pages({ registered, insideLine }: { registered: boolean; insideLine: boolean }) {
  const { i18n } = useTranslation()
  return (
    <Switch>
      <Route path="/">{registered ? <CircularListPage /> : <NotRegisteredNotice />}</Route>
      <Route path="/circulars/:id">{({ id }) => <CircularPage key={id} circularId={id} />}</Route>
      <Route path="/join">
        <Later name="join" open={() => openJoin(i18n)} props={{ insideLine }} />
      </Route>
      <Route path="/ask">
        {registered ? <Later name="ask" open={() => openAsk(i18n)} props={{}} /> : <NotRegisteredNotice />}
      </Route>
      <Route path="/shelters">
        {registered ? <Later name="shelters" open={() => openShelters(i18n)} props={{}} /> : <NotRegisteredNotice />}
      </Route>
      <Route path="/hazards/*?">
        {registered ? <Later name="hazards" open={() => openHazards(i18n)} props={{}} /> : <NotRegisteredNotice />}
      </Route>
      <Route path="/settings/*?">
        <Later name="settings" open={() => openSettings(i18n)} props={{ insideLine }} />
      </Route>
      <Route>
        <NotFoundNotice />
      </Route>
    </Switch>
  )
}
