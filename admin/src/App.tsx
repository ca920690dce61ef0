import { hashKey, QueryClient } from "@tanstack/react-query"
import { CoreAdminUI, CustomRoutes } from "ra-core"
import { AdminContext, Resource } from "react-admin"
import { lazy } from "react"
import { Route } from "react-router-dom"
import { AtProvider } from "./app/at"
import { authProvider } from "./app/auth"
import { dataProvider } from "./app/data"
import { Direction } from "./app/Direction"
import { kinds } from "./app/kinds"
import { Layout } from "./app/Layout"
import { screensOf } from "./app/screens"
import { NotAllowed, NothingHere, Reading } from "./app/states"
import { darkTheme, lightTheme } from "./app/theme"
import { i18nProvider, language } from "./words"
import { store } from "./app/store"

const ChangesetList = lazy(() => import("./history/ChangesetList"))
const ChangesetPage = lazy(() => import("./history/ChangesetPage"))
const AccountsRoom = lazy(() => import("./accounts/Room"))
const ReviewRoom = lazy(() => import("./review/Room"))
const RedactionsRoom = lazy(() => import("./redactions/Room"))
const SignInPage = lazy(() => import("./app/SignInPage"))

// Only what a fresh look could mend is asked for again.
const retry = (times: number, error: unknown) => (error as { status?: number }).status === 0 && times < 2
// Answers are kept by language too: labels come in it.
const queryKeyHashFn = (key: readonly unknown[]) => hashKey([language(), key])
const queryClient = new QueryClient({ defaultOptions: { queries: { retry, staleTime: 10_000, queryKeyHashFn } } })

/** The console: every kind's screens inside one frame. Reading needs no account. */
export const App = () => (
  <AdminContext
    {...{ authProvider, dataProvider, i18nProvider, queryClient, store, lightTheme, darkTheme }}
    theme={lightTheme}
  >
    <Direction>
      <AtProvider>
        {/* react-admin would tell its maker of every installation by loading a picture from there. */}
        <CoreAdminUI
          layout={Layout}
          catchAll={NothingHere}
          loading={Reading}
          accessDenied={NotAllowed}
          title="Sijill"
          disableTelemetry
        >
          {Object.keys(kinds).map((kind) => (
            <Resource key={kind} {...screensOf(kind)} />
          ))}
          <CustomRoutes>
            <Route path="/login" element={<SignInPage />} />
            <Route path="/accounts/*" element={<AccountsRoom />} />
            <Route path="/review/*" element={<ReviewRoom />} />
            <Route path="/redactions/*" element={<RedactionsRoom />} />
            <Route path="/changeset" element={<ChangesetList />} />
            <Route path="/changeset/:id" element={<ChangesetPage />} />
          </CustomRoutes>
        </CoreAdminUI>
      </AtProvider>
    </Direction>
  </AdminContext>
)
