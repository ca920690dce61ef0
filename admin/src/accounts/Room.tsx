import { Route, Routes } from "react-router-dom"
import { NothingHere } from "../app/states"
import AccountPage from "./AccountPage"
import AccountsPage from "./AccountsPage"
import MyAccount from "./MyAccount"
import { OnlyAdmins } from "./OnlyAdmins"
import TokensPage from "./TokensPage"

/** The screens of accounts: one's own for everybody, the others for admins. */
export default function AccountsRoom() {
  const kept = (page: React.ReactNode) => <OnlyAdmins>{page}</OnlyAdmins>
  return (
    <Routes>
      <Route index element={kept(<AccountsPage />)} />
      <Route path="mine" element={<MyAccount />} />
      <Route path="tokens" element={kept(<TokensPage />)} />
      <Route path="of/:id" element={kept(<AccountPage />)} />
      <Route path="*" element={<NothingHere />} />
    </Routes>
  )
}
