import { type ReactNode, Suspense, useMemo, useState } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import { useTranslation } from 'react-i18next'
import { Route, Switch, useLocation, useSearch } from 'wouter'
import { isSignedOut } from '../../api/call-failure.ts'
import { useMe } from '../../api/me.ts'
import { Announcer } from '../../ui/announcer.tsx'
import { classNames } from '../../ui/class-names.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { SignInNotice } from '../../ui/sign-in-notice.tsx'
import { HazardRoutes } from '../hazards-office/hazard-routes.tsx'
import { HomePage } from './home-page.tsx'
import {
  AssistPage,
  CircularPage,
  CityPage,
  HouseholdsPage,
  InquiriesPage,
  InquiryPage,
  RulesPage,
  SheetsPage,
  WritePage,
} from './later-pages.ts'
import { firstOffice, MyOfficesContext } from './my-offices.ts'
import { NoOfficePage } from './no-office-page.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { OfficeHeader } from './office-header.tsx'

/** New and existing drafts are one page, so that the address may change under it when a draft is first saved. */
const writing = /^\/o\/circulars\/(?:new|(?<circularId>[^/]+)\/edit)\/?$/

/** Reports of hazards, on the city's pages and on the officers': the same pages. */
const hazards = /^\/(?<home>[co])\/hazards(?:\/.*)?$/

/** All pages of officers and of the city, for whoever is signed in; the sign-in for everybody else. */
export function OfficeApp({ insideLine }: { insideLine: boolean }) {
  const me = useMe()
  const [path] = useLocation()
  const search = useSearch()
  const [grantId, choose] = useState<string | null>(null)
  const offices = me.data?.offices
  const mine = useMemo(() => {
    if (!offices) return null
    const office = offices.find((held) => held.grantId === grantId) ?? firstOffice(offices, areaInAddress())
    return office ? { offices, office, choose } : null
  }, [offices, grantId])

  if (!me.data && isSignedOut(me.error)) {
    return (
      <Page>
        <SignInNotice path={search ? `${path}?${search}` : path} insideLine={insideLine} />
      </Page>
    )
  }
  if (!me.data && me.isError) {
    return (
      <Page>
        <FailureNotice error={me.error} onRetry={() => void me.refetch()} />
      </Page>
    )
  }
  if (!me.data) {
    return (
      <Page>
        <PageOnItsWay />
      </Page>
    )
  }
  if (!mine) {
    return (
      <Page>
        <NoOfficePage insideLine={insideLine} />
      </Page>
    )
  }
  return (
    <MyOfficesContext value={mine}>
      <Announcer>
        <OfficeHeader insideLine={insideLine} isWide={hazards.test(path)} />
        <Page isWide={hazards.test(path)}>
          <ErrorBoundary resetKeys={[path]} FallbackComponent={PageDidNotCome}>
            <Suspense fallback={<PageOnItsWay />}>
              <Switch>
                <Route path="/o" component={HomePage} />
                <Route path={writing}>{({ circularId }) => <WritePage circularId={circularId} />}</Route>
                <Route path="/o/circulars/:circularId">
                  {({ circularId }) => <CircularPage key={circularId} circularId={circularId} home="/o" />}
                </Route>
                <Route path="/o/households" component={HouseholdsPage} />
                <Route path="/o/assist" component={AssistPage} />
                <Route path="/o/sheets" component={SheetsPage} />
                <Route path="/o/inquiries" component={InquiriesPage} />
                <Route path="/o/inquiries/:inquiryId">
                  {({ inquiryId }) => <InquiryPage key={inquiryId} inquiryId={inquiryId} />}
                </Route>
                <Route path="/o/rules" component={RulesPage} />
                <Route path="/c" component={CityPage} />
                <Route path="/c/circulars/:circularId">
                  {({ circularId }) => <CircularPage key={circularId} circularId={circularId} home="/c" />}
                </Route>
                <Route path={hazards}>{({ home }) => <HazardRoutes home={home === 'c' ? '/c' : '/o'} />}</Route>
                <Route>
                  <NotFoundPage home={path.startsWith('/c') ? '/c' : '/o'} />
                </Route>
              </Switch>
            </Suspense>
          </ErrorBoundary>
        </Page>
      </Announcer>
    </MyOfficesContext>
  )
}

/** `isWide`: where two things stand side by side on a desk. */
function Page({ isWide = false, children }: { isWide?: boolean; children: ReactNode }) {
  return (
    <main
      id="page"
      tabIndex={-1}
      className={classNames('mx-auto px-4 pb-16 print:max-w-none print:pb-0', isWide ? 'max-w-320' : 'max-w-240')}
    >
      {children}
    </main>
  )
}

/** Without network, or after the program was replaced by a newer one: loading the page again brings it. */
function PageDidNotCome({ error }: { error: unknown }) {
  const { t } = useTranslation('office')
  return (
    <>
      <h1 className="sr-only">{t('title')}</h1>
      <FailureNotice error={error} onRetry={() => location.reload()} />
    </>
  )
}

/** While a page is fetched: a heading for whoever hears the page, words for whoever waits. */
function PageOnItsWay() {
  const { t } = useTranslation('office')
  return (
    <>
      <h1 className="sr-only">{t('title')}</h1>
      <Loading />
    </>
  )
}

/** Asked once: which office to begin with. Later the switch decides. */
const areaInAddress = (): string | null => new URLSearchParams(location.search).get('area')
