import { freshId } from "../../api/src/ledger/changeset"
import type { Visitor } from "./house"

/*
 * People who work on a register at random, legally and illegally, each from a seed of his own, and what they were told.
 * What was told is kept; what was cut off may have happened or not, and is looked up when the server is back.
 */

/** A random number from 0 up to 1, the same ones for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export type CuratorRole = "contributor" | "reviewer" | "editor"

/** What everybody was told, to be compared with what is there at the end. */
export class Told {
  /** Publications: the revision told, and what must be in it. */
  published: { revision: number; changeset: string | null; record: string | null }[] = []
  /** Acts on changesets that were acknowledged. */
  acts: { changeset: string; type: string; by: string }[] = []
  /** What an unpublished changeset must hold: record → what was last acknowledged; null where that is not known. */
  drafts = new Map<string, Map<string, string | null>>()
  /** Changesets and shared records anybody may come across. */
  changesets: { id: string; author: string }[] = []
  people: string[] = []
  legal = 0
  refused = 0
  cutOff = 0
  /** Illegal acts that went through; there must be none. */
  holes: string[] = []
}

type Answer = { data: any; errors?: any[] }

/** One of them. `server` answers once there is one. */
export class Curator {
  private readonly random: () => number
  private mine: string[] = []
  constructor(
    readonly name: string,
    readonly role: CuratorRole,
    seed: number,
    private readonly at: () => Promise<Visitor>,
    private readonly told: Told,
  ) {
    this.random = randomFrom(seed)
  }

  private pick<T>(of: readonly T[]): T | undefined {
    return of[Math.floor(this.random() * of.length)]
  }

  /** Does one thing. Whatever breaks off is noted; what is wrong throws. */
  async act(): Promise<void> {
    const writes = this.role !== "reviewer"
    const reviews = this.role !== "contributor"
    const ways: [number, () => Promise<void>][] = [
      ...(writes
        ? ([
            [2, () => this.open()],
            [6, () => this.put()],
            [1, () => this.drop()],
            [3, () => this.step("submit")],
            [1, () => this.step("withdraw")],
            [1, () => this.step("reopen")],
          ] as [number, () => Promise<void>][])
        : []),
      ...(reviews
        ? ([
            [3, () => this.judge("publish")],
            [1, () => this.judge("return")],
            [1, () => this.judge("decline")],
            [1, () => this.comment()],
          ] as [number, () => Promise<void>][])
        : []),
      ...(this.role === "editor" ? ([[3, () => this.publishNow()]] as [number, () => Promise<void>][]) : []),
      [2, () => this.trespass()],
    ]
    const total = ways.reduce((sum, [weight]) => sum + weight, 0)
    let at = this.random() * total
    for (const [weight, way] of ways) {
      at -= weight
      if (at < 0) return way()
    }
  }

  /** Asks; null where the answer was cut off. */
  private async ask(query: string, variables: object, at = ""): Promise<Answer | null> {
    const visitor = await this.at()
    try {
      return await visitor.ask(query, variables, at)
    } catch (error) {
      if (!(error instanceof TypeError || error instanceof SyntaxError)) throw error
      this.told.cutOff++
      return null
    }
  }

  private async mutate(name: string, input: object, select: string, at = ""): Promise<any> {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`
    const query = `mutation($input: ${type}!) { ${name}(input: $input) { ${select} userErrors { path code } } }`
    const answer = await this.ask(query, { input }, at)
    if (!answer) return null
    if (answer.errors) {
      const codes = answer.errors.map((e) => e.extensions.code)
      if (codes.some((c: string) => !["FORBIDDEN", "NOT_FOUND", "CONFLICT", "RATE_LIMITED"].includes(c)))
        throw new Error(`${name}: ${JSON.stringify(answer.errors)}`)
      this.told.refused++
      return { refused: true, userErrors: codes.map((code: string) => ({ code })) }
    }
    const payload = answer.data[name]
    if (payload.userErrors.length > 0) this.told.refused++
    else this.told.legal++
    return payload
  }

  private async open(): Promise<void> {
    if (this.mine.length > 6) return
    const payload = await this.mutate("openChangeset", { title: `Work of ${this.name}` }, "changeset { id }")
    if (!payload?.changeset) return
    const { id } = payload.changeset
    this.mine.push(id)
    this.told.changesets.push({ id, author: this.name })
    this.told.drafts.set(id, new Map())
    this.told.acts.push({ changeset: id, type: "OPENED", by: this.name })
  }

  private async put(): Promise<void> {
    const changeset = this.pick(this.mine)
    if (!changeset) return
    const draft = this.told.drafts.get(changeset)!
    const at = `changeset=${changeset}`
    const words = `said by ${this.name} ${Math.floor(this.random() * 1e9)}`
    const shared = this.random() < 0.3 ? this.pick(this.told.people) : undefined
    if (!shared) {
      const id = freshId("Person")
      draft.set(id, null)
      const payload = await this.mutate("createPerson", { id, descriptiveLabel: words }, "record { id }", at)
      if (payload?.userErrors.length === 0) draft.set(id, words)
      else if (payload) draft.delete(id)
      return
    }
    const seen = await this.ask(`query($id: ID!) { person(id: $id) { version } }`, { id: shared }, at)
    const version = seen?.data?.person?.version
    if (!version) return
    const before = draft.get(shared)
    draft.set(shared, null)
    const input = { id: shared, expectedVersion: version, descriptiveLabel: words }
    const payload = await this.mutate("updatePerson", input, "record { id }", at)
    if (payload?.userErrors.length === 0) draft.set(shared, words)
    else if (payload && before === undefined) draft.delete(shared)
    else if (payload) draft.set(shared, before!)
  }

  private async drop(): Promise<void> {
    const changeset = this.pick(this.mine)
    const draft = changeset && this.told.drafts.get(changeset)!
    const record = draft && this.pick([...draft.keys()])
    if (!record) return
    const payload = await this.mutate("dropChange", { id: changeset, record }, "changeset { id }")
    if (!payload) draft.set(record, null)
    else if (payload.userErrors.length === 0) draft.delete(record)
  }

  private async versionOf(id: string): Promise<{ version: number; status: string } | null> {
    const answer = await this.ask(`query($id: ID!) { workingChangeset(id: $id) { version status } }`, { id })
    return answer?.data?.workingChangeset ?? null
  }

  private async step(verb: "submit" | "withdraw" | "reopen"): Promise<void> {
    const id = this.pick(this.mine)
    const seen = id && (await this.versionOf(id))
    if (!seen) return
    const payload = await this.mutate(`${verb}Changeset`, { id, expectedVersion: seen.version }, "changeset { id }")
    const type = { submit: "SUBMITTED", withdraw: "WITHDRAWN", reopen: "REOPENED" }[verb]
    if (payload?.userErrors.length === 0) this.told.acts.push({ changeset: id!, type, by: this.name })
  }

  private async judge(verb: "publish" | "return" | "decline"): Promise<void> {
    const list = await this.ask(`{ workingChangesets(mine: false, status: [SUBMITTED], first: 10) { id version } }`, {})
    const found: { id: string; version: number } | undefined = this.pick(list?.data?.workingChangesets ?? [])
    if (!found) return
    const { id, version } = found
    const input = { id, expectedVersion: version, ...(verb === "publish" ? {} : { reason: "Look again." }) }
    const payload = await this.mutate(`${verb}Changeset`, input, "changeset { id status } revision")
    if (payload?.userErrors?.length !== 0) return
    const type = { publish: "PUBLISHED", return: "RETURNED", decline: "DECLINED" }[verb]
    // Whoever asks again for what another one published meanwhile is told its revision too.
    if (verb === "publish") this.told.published.push({ revision: payload.revision, changeset: id, record: null })
    else this.told.acts.push({ changeset: id, type, by: this.name })
  }

  private async comment(): Promise<void> {
    const found = this.pick(this.told.changesets)
    if (!found) return
    const payload = await this.mutate("commentOnChangeset", { id: found.id, words: "Seen." }, "changeset { id }")
    if (payload?.userErrors?.length === 0)
      this.told.acts.push({ changeset: found.id, type: "COMMENTED", by: this.name })
  }

  private async publishNow(): Promise<void> {
    if (this.told.people.length < 20 || this.random() < 0.2) {
      const id = freshId("Person")
      const payload = await this.mutate("createPerson", { id, descriptiveLabel: `entered by ${this.name}` }, "revision")
      if (payload?.userErrors.length !== 0) return
      this.told.people.push(id)
      this.told.published.push({ revision: payload.revision, changeset: null, record: id })
      return
    }
    const id = this.pick(this.told.people)!
    const seen = await this.ask(`query($id: ID!) { person(id: $id) { version } }`, { id })
    if (!seen?.data?.person) return
    const input = {
      id,
      expectedVersion: seen.data.person.version,
      descriptiveLabel: `changed by ${this.name} ${this.random()}`,
    }
    const payload = await this.mutate("updatePerson", input, "revision")
    if (payload?.userErrors.length === 0)
      this.told.published.push({ revision: payload.revision, changeset: null, record: id })
  }

  /** Tries what nobody may: it must be refused. */
  private async trespass(): Promise<void> {
    const other = this.pick(this.told.changesets.filter((c) => c.author !== this.name))
    const own = this.pick(this.mine)
    const tries: [string, () => Promise<any>][] = []
    if (own && this.role !== "reviewer")
      tries.push([
        "published his own changeset",
        async () => {
          const seen = await this.versionOf(own)
          if (!seen || seen.status === "PUBLISHED") return null
          return this.mutate("publishChangeset", { id: own, expectedVersion: seen.version }, "revision")
        },
      ])
    if (other) {
      const at = `changeset=${other.id}`
      const input = { id: freshId("Person"), descriptiveLabel: "trespasser" }
      tries.push([
        "changed another's changeset",
        async () => {
          const visitor = await this.at()
          const answer = await visitor
            .ask(
              "mutation($input: CreatePersonInput!) { createPerson(input: $input) { userErrors { code } } }",
              { input },
              at,
            )
            .catch(() => null)
          return answer && (answer.errors || answer.status >= 400 ? { userErrors: [{}] } : answer.data.createPerson)
        },
      ])
      tries.push([
        "withdrew another's changeset",
        () => this.mutate("withdrawChangeset", { id: other.id, expectedVersion: 1 }, "changeset { id }"),
      ])
    }
    if (this.role !== "editor")
      tries.push([
        "published without review",
        () => this.mutate("createPerson", { descriptiveLabel: "trespasser" }, "revision"),
      ])
    const found = this.pick(tries)
    if (!found) return
    const payload = await found[1]()
    if (payload && payload.userErrors.length === 0) this.told.holes.push(`${this.name} ${found[0]}`)
  }
}
