import { Route, Router, Switch, useRoute } from 'wouter'
import { isSignedOut } from '../../api/call-failure.ts'
import { useMe } from '../../api/me.ts'
import { Loading } from '../../ui/loading.tsx'
import { SignInNotice } from '../../ui/sign-in-notice.tsx'
import { CircularListPage } from '../resident-circulars/circular-list-page.tsx'
import { CircularPage } from '../resident-circulars/circular-page.tsx'
import { SettingsPage } from '../resident-settings/settings-page.tsx'
import { BottomNav } from './bottom-nav.tsx'
import { FailurePage } from './failure-page.tsx'
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
  const { data: me, error, refetch } = useMe()
  const signedOut = isSignedOut(error)
  return (
    <>
      <main className="mx-auto max-w-160 px-4 pt-4 pb-8">
        {signedOut && <SignInNotice path={location.pathname} insideLine={insideLine} />}
        {error && !signedOut && !me && <FailurePage error={error} onRetry={() => void refetch()} />}
        {!error && !me && <Loading />}
        {me && !signedOut && <Pages registered={me.resident !== null} insideLine={insideLine} />}
      </main>
      {me && !signedOut && !readsCircular && <BottomNav />}
    </>
  )
}

function Pages({ registered, insideLine }: { registered: boolean; insideLine: boolean }) {
  return (
    <Switch>
      <Route path="/">{registered ? <CircularListPage /> : <NotRegisteredNotice />}</Route>
      <Route path="/circulars/:id">{({ id }) => <CircularPage key={id} circularId={id} />}</Route>
      <Route path="/settings">
        <SettingsPage insideLine={insideLine} />
      </Route>
      <Route>
        <NotFoundNotice />
      </Route>
    </Switch>
  )
}
