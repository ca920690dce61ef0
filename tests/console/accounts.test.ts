import assert from "node:assert/strict"
import { after, before, describe, it } from "node:test"
import { type Desk, inspect, openDesk } from "../support/desk"

const said = {
  en: { add: "Add an account", newToken: "Make a token", mine: "My account" },
  ar: { add: "إضافة حساب", newToken: "إنشاء رمز", mine: "حسابي" },
}

describe("The console's accounts", () => {
  let desk: Desk
  before(async () => {
    desk = await openDesk()
  })
  after(() => desk.close())

  it("let an admin add an account, change its role, and see what was done", async () => {
    const { page, faults, foreign } = await desk.sit("admin")
    await page.goto("/")
    await page.getByRole("button", { name: "Account of admin" }).click()
    await page.getByRole("menuitem", { name: "Accounts" }).click()
    await page.getByRole("button", { name: "Add an account" }).click()
    const form = page.getByRole("dialog")
    await form.getByRole("button", { name: "Add", exact: true }).click()
    await form.getByText("Needed").first().waitFor()
    await form.getByLabel("Name").fill("رنا الحداد")
    await form.getByLabel("E-mail address").fill("admin@sijill.local")
    await form.getByRole("radio", { name: /^contributor/ }).check()
    await form.getByRole("button", { name: "Add", exact: true }).click()
    await form.getByText("already has an account").waitFor()
    await form.getByLabel("E-mail address").fill("rana@example.org")
    await form.getByRole("button", { name: "Add", exact: true }).click()
    await page.getByText("Shown this once").waitFor()
    const password = (await page.locator("code").textContent())!
    await page.getByRole("button", { name: "Done" }).click()

    const session = await page.request.post("/auth/login", {
      data: { email: "rana@example.org", password, tokenWanted: true },
    })
    const { token } = await session.json()
    await page.getByRole("link", { name: "رنا الحداد" }).click()
    await page.getByRole("button", { name: "Change name or role" }).click()
    await page.getByRole("radio", { name: /^reviewer/ }).check()
    await page.getByRole("button", { name: "Save" }).click()
    await page.getByText("role of رنا الحداد changed from contributor to reviewer").waitFor()
    const ended = await page.request.get("/auth/me", { headers: { Authorization: `Bearer ${token}` } })
    assert.equal(ended.status(), 401)
    await page.getByRole("button", { name: "Disable" }).click()
    await page.getByRole("dialog").getByRole("button", { name: "Disable" }).click()
    await page.getByRole("button", { name: "Let in again" }).waitFor()
    // The browser tells in its console of the refusal above.
    assert.deepEqual([faults.filter((f) => !/status of 400/.test(f)), foreign], [[], []])
  })

  it("let an admin make a token, which is shown once, and revoke it", async () => {
    const { page } = await desk.sit("admin")
    await page.goto("/#/accounts/tokens")
    await page.getByText("No token yet").waitFor()
    await page.getByRole("button", { name: "Make a token" }).click()
    const form = page.getByRole("dialog")
    await form.getByLabel("Partner").fill("Atlas")
    await form.getByRole("checkbox", { name: /export/ }).check()
    await form.getByRole("button", { name: "Make a token" }).click()
    const secret = (await page.locator("code").textContent())!
    assert.match(secret, /^sij_[\w-]{43}$/)
    await page.getByRole("button", { name: "Done" }).click()
    const asked = async () =>
      (await fetch(`${desk.house.url}/auth/me`, { headers: { Authorization: `Bearer ${secret}` } })).status
    assert.equal(await asked(), 200)
    await page.getByRole("row", { name: /Atlas/ }).waitFor()
    assert.equal(await page.getByText(secret).count(), 0)
    await page.getByRole("button", { name: "Revoke the token of Atlas" }).click()
    await page.getByRole("dialog").getByRole("button", { name: "Revoke" }).click()
    await page.getByRole("row", { name: /Atlas revoked/ }).waitFor()
    assert.equal(await asked(), 401)
  })

  it("show everybody the own one, end other sessions there, and change the password with the one there is", async () => {
    const elsewhere = await desk.sit("contributor")
    const { page } = await desk.sit("contributor")
    await page.goto("/#/accounts/mine")
    await page.getByText("open changesets and submit them").waitFor()
    await page.getByRole("button", { name: "End all others" }).click()
    await page.getByRole("button", { name: "End all others" }).waitFor({ state: "detached" })
    const headers = { "Sijill-Console": "1" }
    assert.equal((await elsewhere.context.request.get("/auth/me", { headers })).status(), 401)
    await page.getByRole("button", { name: "Change the password" }).click()
    const form = page.getByRole("dialog")
    const change = async (current: string) => {
      await form.getByLabel("Current password").fill(current)
      await form.getByLabel("New password").fill("another-horse-battery")
      await form.getByRole("button", { name: "Save" }).click()
    }
    await change("wrong-horse-battery")
    await form.getByText("password is wrong").first().waitFor()
    await change("correct-horse-battery")
    await page.getByText("Your password is changed").waitFor()
  })

  it("are refused to a viewer, and a visitor is asked to sign in", async () => {
    const { page } = await desk.sit("viewer")
    for (const path of ["/#/accounts", "/#/accounts/tokens", "/#/accounts/of/acc_1"]) {
      await page.goto(path)
      await page.getByRole("heading", { name: "Accounts are kept by admins" }).waitFor()
      assert.equal(await page.getByRole("button", { name: /^(Add an account|Make a token)$/ }).count(), 0)
    }
    await page.getByRole("button", { name: "Account of viewer" }).click()
    await page.getByRole("menuitem", { name: "My account" }).waitFor()
    assert.equal(await page.getByRole("menuitem", { name: "Accounts" }).count(), 0)
    const visitor = await desk.sit()
    await visitor.page.goto("/#/accounts/mine")
    await visitor.page.getByRole("main").getByRole("link", { name: "Sign in" }).waitFor()
  })

  for (const locale of ["en", "ar"] as const)
    for (const colorScheme of ["light", "dark"] as const)
      it(`have nothing for axe to find and fit a narrow screen: ${locale}, ${colorScheme}`, async () => {
        const { add, newToken, mine } = said[locale]
        const { page } = await desk.sit("admin", { locale, colorScheme, width: 360 })
        const found: string[] = []
        const look = async (name: string) => {
          await page.waitForLoadState("networkidle")
          found.push(...(await inspect(page, `accounts-${name}-${locale}-${colorScheme}`)))
          const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
          if (beyond > 0) found.push(`${name} is ${beyond} px too wide`)
        }
        for (const [path, form] of [
          ["/#/accounts", add],
          ["/#/accounts/tokens", newToken],
        ] as const) {
          await page.goto(path)
          await page.getByRole("button", { name: form }).waitFor()
          await look(path.split("/").at(-1)!)
          await page.getByRole("button", { name: form }).click()
          await page.getByRole("dialog").waitFor()
          await look(`${path.split("/").at(-1)}-form`)
          await page.keyboard.press("Escape")
        }
        await page.goto("/#/accounts/mine")
        await page.getByText(mine).waitFor()
        await look("mine")
        assert.deepEqual(found, [])
      })
})
