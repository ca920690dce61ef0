import assert from "node:assert/strict"
import { existsSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs"
import { request } from "node:http"
import { join } from "node:path"
import { after, before, describe, it } from "node:test"
import { accountRoles } from "../../api/src/accounts/roles"
import { sweep } from "../../api/src/database/files"
import { verify } from "../../api/src/ledger/verify"
import { pdf, png, taken, untaken } from "../support/bytes"
import { password } from "../support/cluster"
import { type House, openHouse, type Visitor } from "../support/house"
import { refused } from "../support/refused"

let house: House
let editor: Visitor
let contributor: Visitor
before(async () => {
  house = await openHouse("seeded_register", { SIJILL_ORIGINS: "https://console.example.org" })
  editor = await house.as("editor")
  contributor = await house.as("contributor")
})
after(() => house.close())

const most = 20 * 1024 * 1024
const onDisk = () =>
  (readdirSync(house.register.filesDir, { recursive: true, withFileTypes: true }) as any[])
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name as string)

/** Sends a body to /files that must be refused, and that leaves nothing behind. */
async function refuses(body: string | Buffer, status: number, headers: Record<string, string> = contributor.headers()) {
  const before = onDisk()
  const answer = await refused(`${house.url}/files`, { headers, body }, [status])
  assert.deepEqual(onDisk(), before, "Nothing was kept of it.")
  return answer
}

describe("A file", () => {
  it("is taken from whoever may upload, and told what it was found to be", async () => {
    for (const [mediaType, bytes] of taken) {
      const sent = Buffer.from(bytes)
      const { status, headers, ...told } = await contributor.upload(sent, { "Content-Type": "text/html" })
      assert.deepEqual([status, told.mediaType, told.size], [201, mediaType, sent.length])
      assert.match(told.sha256, /^[0-9a-f]{64}$/)
      assert.equal(headers.get("Location"), `/files/${told.sha256}`)
      for (const role of ["reviewer", "editor", "contributor"] as const) {
        const { headers: _, ...again } = await (await house.as(role)).upload(sent)
        assert.deepEqual(again, { status, ...told }, "The same bytes again answer the same.")
      }
      const back = await contributor.file(told.sha256)
      assert.deepEqual(Buffer.from(await back.arrayBuffer()), sent)
    }
  })

  it("is not taken from others, nor from a cookie that comes without the console's header or from a foreign page", async () => {
    const bytes = pdf("refused")
    await refuses(bytes, 401, {})
    for (const role of accountRoles.filter((r) => !["contributor", "reviewer", "editor"].includes(r)))
      await refuses(bytes, 403, (await house.as(role)).headers())
    const login = await fetch(`${house.url}/auth/login`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ email: "editor@sijill.local", password }),
    })
    const Cookie = login.headers.get("Set-Cookie")!.split(";")[0]!
    await refuses(bytes, 401, { Cookie })
    await refuses(bytes, 403, { Cookie, "Sijill-Console": "1", Origin: "https://elsewhere.example" })
    const ours = { Cookie, "Sijill-Console": "1", Origin: "https://console.example.org" }
    assert.equal(
      (await fetch(`${house.url}/files`, { method: "POST", headers: ours, body: bytes as BodyInit })).status,
      201,
    )
  })

  for (const [what, bytes, words] of untaken)
    it(`is not taken if it is ${what}`, async () => {
      const { errors } = await refuses(Buffer.from(bytes), 415)
      assert.match(errors[0].message, words)
      assert.match(errors[0].message, /Send a PDF, an image \(PNG, JPEG, GIF or WebP\) or plain text in UTF-8/)
    })

  it("is not taken empty, in a form, or packed", async () => {
    await refuses("", 400)
    const form = await refuses("--x\r\n\r\nhello\r\n--x--", 415, {
      ...contributor.headers(),
      "Content-Type": "multipart/form-data; boundary=x",
    })
    assert.match(form.errors[0].message, /without a form/)
    await refuses("hello", 415, { ...contributor.headers(), "Content-Encoding": "gzip" })
  })

  it("is taken up to 20 MB and not a byte more, whether its length is told or not", async () => {
    const full = Buffer.concat([pdf("large"), Buffer.alloc(most, 32)]).subarray(0, most)
    assert.deepEqual([(await contributor.upload(full)).status], [201])
    const over = Buffer.concat([full, Buffer.from(" ")])
    const { errors } = await refuses(over, 413)
    assert.match(errors[0].message, /larger than 20 MB \(20971520 bytes\)/)
    const before = onDisk()
    const untold = await fetch(`${house.url}/files`, {
      method: "POST",
      headers: contributor.headers(),
      body: new Blob([over]).stream(),
      duplex: "half",
    } as RequestInit)
    assert.deepEqual([untold.status, onDisk()], [413, before])
  })

  it("that stops coming leaves nothing", async () => {
    const before = onDisk()
    const { hostname, port } = new URL(house.url)
    await new Promise<void>((done) => {
      const headers = { ...contributor.headers(), "Content-Length": "5000" }
      const half = request({ hostname, port, path: "/files", method: "POST", headers })
      half.on("error", () => done())
      half.write(Buffer.alloc(2000, 65), () => setTimeout(() => half.destroy(new Error("gone")), 50))
    })
    while (onDisk().length !== before.length) await new Promise(setImmediate)
    assert.deepEqual(onDisk(), before)
  })

  it("of which a killed process left a part is swept away a day later, at the next start", async () => {
    const [old, young] = ["old", "young"].map((name) => join(house.register.filesDir, ".incoming", name))
    for (const path of [old!, young!]) writeFileSync(path, "half a fi")
    utimesSync(old!, 0, 0)
    await sweep(house.register.filesDir)
    assert.deepEqual([existsSync(old!), existsSync(young!)], [false, true])
    rmSync(young!)
  })

  it("keeps the name it comes with, without folders, and gets one of its own without", async () => {
    const named = async (name: string) =>
      (await contributor.upload(png, { "Sijill-File-Name": encodeURIComponent(name) })).name
    assert.equal(await named("بيان ١.png"), "بيان ١.png")
    assert.equal(await named("../../etc/passwd"), "passwd")
    assert.equal(await named("C:\\files\\scan.png"), "scan.png")
    assert.equal(await named('a:b*c?"d".png'), "a_b_c__d_.png")
    const { name, sha256 } = await contributor.upload(png)
    assert.equal(name, `${sha256.slice(0, 12)}.png`)
    assert.equal(await named("../.."), name)
    for (const header of ["%E0%A4%A", encodeURIComponent("a\u0000b"), encodeURIComponent("a\u202eb"), "x".repeat(201)])
      await refuses(png, 400, { ...contributor.headers(), "Sijill-File-Name": header })
  })

  it("is the hundred and first in ten minutes no more: 429, with the seconds to wait", async () => {
    const reviewer = await house.as("reviewer")
    const { id } = ((await (await fetch(`${house.url}/auth/me`, { headers: reviewer.headers() })).json()) as any)
      .account
    await house.register.pool.query(`UPDATE "LoginThrottle" SET points = 99 WHERE key = $1`, [`uploads:${id}`])
    assert.equal((await reviewer.upload(png)).status, 201)
    const { errors, headers } = await refuses(png, 429, reviewer.headers())
    assert.equal(errors[0].extensions.code, "RATE_LIMITED")
    assert.ok(Number(headers.get("Retry-After")) > 0)
    assert.equal((await contributor.upload(png)).status, 201, "Others go on.")
  })
})

/** What an answer tells, but for what differs with every request. */
async function told(response: Response) {
  const headers = Object.fromEntries(response.headers)
  for (const name of ["date", "x-request-id"]) delete headers[name]
  return { status: response.status, headers, body: await response.text() }
}

describe("A file that no source holds yet", () => {
  const never = "0".repeat(64)

  it("is read by whoever uploaded it and is for all others as if it never was, by every way of asking", async () => {
    const { sha256 } = await contributor.upload(pdf("unpublished"))
    const own = await contributor.file(sha256)
    assert.deepEqual([own.status, own.headers.get("Cache-Control")], [200, "private, no-cache"])
    const others = [house.anonymous, ...(await Promise.all(accountRoles.map((role) => house.as(role))))]
    const ways = [
      {},
      { method: "HEAD" },
      { headers: { "If-None-Match": `"${sha256}"` } },
      { headers: { "If-None-Match": "*" } },
      { headers: { Range: "bytes=0-3" } },
    ]
    for (const other of others.filter((o) => o !== contributor))
      for (const way of ways) {
        const answer = await told(await other.file(sha256, way))
        assert.deepEqual(answer, await told(await other.file(never, way)))
        assert.equal(answer.status, 404)
      }
    assert.equal((await editor.upload(pdf("unpublished"))).status, 201)
    assert.equal((await editor.file(sha256)).status, 200, "Who has uploaded it too may read it too.")
  })

  it("is not seen by the login that reads, nor its text through the function that gives texts", async () => {
    const { sha256 } = await contributor.upload("An unpublished text.")
    const reader = await house.register.readers.now()
    for (const table of ["StoredFile", "Upload"])
      await assert.rejects(reader.sql(`SELECT * FROM "${table}"`), /permission denied/)
    const passage = await reader.sql(`SELECT ledger."publishedText"($1, 0, 100) AS text`, sha256)
    assert.deepEqual(passage, [{ text: null }])
  })
})

describe("A file that a source holds", () => {
  const create = async (bytes: Buffer | string, name: string) => {
    const { sha256 } = await contributor.upload(bytes)
    const made = await editor.write("createSource", { title: name, type: "REPORT", files: [{ sha256, name }] })
    return { sha256, id: made.record.id as string }
  }

  it("is read by everybody, as an attachment that no page can run", async () => {
    const { sha256 } = await create(pdf("published"), "تقرير.html")
    const answer = await house.anonymous.file(sha256)
    assert.deepEqual(Buffer.from(await answer.arrayBuffer()), pdf("published"))
    const { headers } = answer
    assert.deepEqual(
      [
        "Content-Type",
        "X-Content-Type-Options",
        "Content-Security-Policy",
        "Cache-Control",
        "ETag",
        "Accept-Ranges",
      ].map((name) => headers.get(name)),
      ["application/pdf", "nosniff", "default-src 'none'; sandbox", "public, no-cache", `"${sha256}"`, "bytes"],
    )
    const saved = headers.get("Content-Disposition")!
    assert.match(saved, /^attachment; filename=/)
    assert.ok(saved.endsWith(`filename*=UTF-8''${encodeURIComponent("تقرير.html.pdf")}`), saved)
    const head = await house.anonymous.file(sha256, { method: "HEAD" })
    assert.deepEqual(
      [head.status, head.headers.get("Content-Length"), await head.text()],
      [200, String(pdf("published").length), ""],
    )
  })

  it("is not sent again to who has it, and in parts to who asks for parts", async () => {
    const { sha256 } = await create("A text of some length.", "a.txt")
    const same = await house.anonymous.file(sha256, { headers: { "If-None-Match": `"${sha256}"` } })
    assert.deepEqual([same.status, await same.text()], [304, ""])
    const part = await house.anonymous.file(sha256, { headers: { Range: "bytes=2-5", "Accept-Encoding": "gzip" } })
    assert.deepEqual([part.status, part.headers.get("Content-Range"), await part.text()], [206, "bytes 2-5/22", "text"])
    assert.equal(part.headers.get("Content-Type"), "text/plain; charset=utf-8")
    const beyond = await told(await house.anonymous.file(sha256, { headers: { Range: "bytes=99-" } }))
    assert.deepEqual([beyond.status, beyond.headers["cache-control"]], [416, "no-store"])
  })

  it("stays readable when the source lets go of it, and when the source is deleted: history can be read", async () => {
    const { sha256, id } = await create(pdf("let go"), "a.pdf")
    await editor.write("updateSource", { id, expectedVersion: 1, files: [] })
    assert.equal((await house.anonymous.file(sha256)).status, 200)
    await editor.write("deleteSource", { id, expectedVersion: 2 })
    assert.equal((await house.anonymous.file(sha256)).status, 200)
  })

  it("is found under its SHA-256 and under no other path", async () => {
    const { sha256 } = await create(pdf("path"), "a.pdf")
    const place = `${sha256.slice(0, 2)}%2f${sha256}`
    for (const path of [
      place,
      `%2e%2e%2ffiles%2f${place}`,
      "..%2f..%2f..%2fetc%2fpasswd",
      "....%2f%2fetc%2fpasswd",
      ".incoming",
      `${sha256}%00`,
      `${sha256}.pdf`,
      sha256.toUpperCase(),
      sha256.slice(1),
      "%00",
      "",
    ])
      await refused(`${house.url}/files/${path}`, { method: "GET", headers: {} }, path === "" ? [405] : [400, 404])
    for (const method of ["PUT", "PATCH", "DELETE"])
      await refused(`${house.url}/files/${sha256}`, { method, headers: editor.headers() }, [405])
  })

  it("that is gone from the disk, or was changed there, is noticed and never told of with a path", async () => {
    const kept = () => verify(house.register.pool, { filesDir: house.register.filesDir })
    assert.deepEqual(await kept(), [])
    const { sha256, id } = await create("A text that will be changed.", "a.txt")
    const place = join(house.register.filesDir, sha256.slice(0, 2), sha256)
    writeFileSync(place, "A text that will be CHANGED.")
    assert.deepEqual(await kept(), [
      `The file ${sha256} of ${id} does not have the SHA-256 it is named by: restore it to ${place}.`,
    ])
    rmSync(place)
    assert.match((await kept()).join(), /is missing/)
    const gone = await told(await house.anonymous.file(sha256))
    assert.deepEqual([gone.status, gone.headers["cache-control"], gone.headers.etag], [500, "no-store", undefined])
    assert.match(gone.body, /"message":"Internal error"/)
    assert.ok(!gone.body.includes(sha256) && !gone.body.includes("sijill-house"))
    assert.equal((await contributor.upload("A text that will be changed.")).status, 201)
    assert.deepEqual(await kept(), [], "Whoever uploads it again mends it.")
    await house.register.pool.query(`UPDATE "StoredFile" SET text = 'Other words.' WHERE sha256 = $1`, [sha256])
    assert.match((await kept()).join(), /reads otherwise/)
    await house.register.pool.query(`UPDATE "StoredFile" SET text = 'A text that will be changed.' WHERE sha256 = $1`, [
      sha256,
    ])
  })
})

describe("In a register that is not public", () => {
  it("nobody without an account learns whether there is a file, and every account may read what a source holds", async () => {
    const closed = await openHouse("seeded_register", { SIJILL_PUBLIC: "off" })
    try {
      const writer = await closed.as("editor")
      const { sha256 } = await writer.upload(png)
      const files = [{ sha256, name: "a.png" }]
      await writer.write("createSource", { title: "A picture", type: "IMAGE", files })
      for (const asked of [sha256, "0".repeat(64), "x"]) assert.equal((await closed.anonymous.file(asked)).status, 401)
      const answer = await (await closed.as("viewer")).file(sha256)
      assert.deepEqual([answer.status, answer.headers.get("Cache-Control")], [200, "private, no-cache"])
    } finally {
      await closed.close()
    }
  })
})
