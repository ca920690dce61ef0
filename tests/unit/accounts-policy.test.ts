import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { may, mayRead, viewerOf, viewerOfToken } from "../../api/src/accounts/policy"
import { accountRoles, permissions, type AccountRole, type Permission, scopes } from "../../api/src/accounts/roles"
import { addressKey, waitAfter } from "../../api/src/accounts/throttle"

const open = { publicReading: true, reviewRequired: false }
const as = (role: AccountRole, switches = open) => viewerOf({ accountId: "acc_1", name: "Somebody", role }, switches)
const nobody = (switches = open) => viewerOf(null, switches)
const record = { kind: "Position", id: "pos_1" }
const every: Permission[] = [
  "read",
  "publish",
  "publishTerms",
  "upload",
  "openChangesets",
  "seeSubmitted",
  "review",
  "resolveConflicts",
  "redact",
  "manageAccounts",
  "export",
  "feed",
  "federation",
]

describe("what a role may", () => {
  it("is exactly what the table of roles says", () => {
    const table = Object.fromEntries(
      [
        ["anonymous", nobody()] as const,
        ["partner", viewerOfToken({ id: "tok_1", rate: 1, scopes })] as const,
        ...accountRoles.map((role) => [role, as(role)] as const),
      ].map(([role, viewer]) => [role, every.filter((action) => may(viewer, action))]),
    )
    assert.deepEqual(table, {
      anonymous: ["read"],
      partner: ["read", "export", "feed", "federation"],
      viewer: ["read"],
      contributor: ["read", "upload", "openChangesets"],
      reviewer: ["read", "upload", "seeSubmitted", "review"],
      editor: [
        "read",
        "publish",
        "publishTerms",
        "upload",
        "openChangesets",
        "seeSubmitted",
        "review",
        "resolveConflicts",
      ],
      admin: ["read", "publishTerms", "redact", "manageAccounts"],
    })
    assert.deepEqual(Object.keys(permissions), Object.keys(table))
  })

  it("gives a token reading and its own scopes, and makes no person of it", () => {
    for (const scope of scopes) {
      const { accountId, name, role, granted } = viewerOfToken({ id: "tok_1", rate: 1, scopes: [scope] })
      assert.deepEqual([accountId, name, role, granted], [null, null, "partner", ["read", scope]])
    }
  })

  it("lets an admin publish terms and no claims", () => {
    assert.equal(may(as("admin"), "publish", "Term"), true)
    assert.equal(may(as("admin"), "publish", "Position"), false)
    assert.equal(may(as("admin"), "publish"), false)
  })

  it("lets an editor publish every kind, and nobody while review is required", () => {
    assert.equal(may(as("editor"), "publish", "Position"), true)
    for (const role of accountRoles)
      for (const kind of ["Position", "Term", undefined])
        assert.equal(may(as(role, { ...open, reviewRequired: true }), "publish", kind), false)
  })

  it("denies what no table names", () => {
    for (const role of accountRoles) assert.equal(may(as(role), "erase" as Permission), false)
  })

  it("leaves an anonymous reader nothing when public reading is off, and an account what it had", () => {
    const closed = { ...open, publicReading: false }
    assert.equal(mayRead(nobody(), record), true)
    assert.equal(mayRead(nobody(closed), record), false)
    for (const role of accountRoles) assert.equal(mayRead(as(role, closed), record), true)
  })

  it("shows a deleted record to nobody", () => {
    for (const role of accountRoles) assert.equal(mayRead(as(role), { ...record, deletedAt: new Date() }), false)
  })
})

describe("the wait between tries to sign in", () => {
  it("is none at first, then doubles, and never passes a quarter of an hour", () => {
    assert.deepEqual(
      [1, 5, 6, 7, 8, 14, 15, 16, 1_000_000].map((tries) => waitAfter(tries, 5)),
      [0, 0, 2, 4, 8, 512, 900, 900, 900],
    )
  })

  it("is counted per IPv4 address and per /64 of IPv6", () => {
    assert.equal(addressKey("192.0.2.7"), "address:192.0.2.7")
    assert.equal(addressKey("::ffff:192.0.2.7"), "address:192.0.2.7")
    assert.equal(addressKey("2001:db8:0:1:a:b:c:d"), addressKey("2001:0DB8::1:0:0:0:9"))
    assert.equal(addressKey("2001:db8:0:1::9"), "address:2001:db8:0:1::/64")
    assert.notEqual(addressKey("2001:db8:0:2::9"), addressKey("2001:db8:0:1::9"))
    assert.equal(addressKey("::1"), "address:0:0:0:0::/64")
    assert.equal(addressKey("fe80::1%eth0"), "address:fe80:0:0:0::/64")
  })
})
