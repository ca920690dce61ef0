import assert from "node:assert/strict"
import { readdirSync, readFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { before, describe, it } from "node:test"
import { allWords, i18nProvider } from "../../admin/src/words"
import { fieldName, orderName } from "../../admin/src/words/fields"
import { helpOf } from "../../admin/src/words/help"
import { listName } from "../../admin/src/words/kinds"

const rooms = resolve(__dirname, "../../admin/src/words")

type Field = { name: string; form: string; fields?: Field[] }
type Kind = { fields: Field[]; where: string[]; orderBy: string[] }
const kinds: Record<string, Kind> = JSON.parse(readFileSync(resolve(__dirname, "../../schema/kinds.json"), "utf8"))

const parts: Record<string, string[]> = {
  when: ["words", "edtf", "startBasis", "endBasis", "reason"],
  period: ["words", "edtf"],
  party: ["stated", "actor", "part", "words"],
  where: ["stated", "place", "precision", "words"],
  money: ["low", "high", "currency"],
}

const unnamed = (of: string, fields: Field[]): string[] =>
  fields.flatMap(({ name, form, fields: within = [] }) => [
    ...[name].filter((n) => fieldName(n, of) === n).map((n) => `${of}.${n}`),
    ...unnamed(of, within),
    ...(parts[form] ?? []).filter((n) => fieldName(n, form) === n).map((n) => `${form}.${n}`),
  ])

describe("The words of the console", () => {
  before(async () => {
    for (const file of readdirSync(rooms)) if (/\.ts$/.test(file)) await import(join(rooms, file))
  })

  it("name every kind's list, and every field, filter and order of schema/kinds.json", () => {
    const missing = Object.entries(kinds).flatMap(([kind, { fields, where, orderBy }]) => [
      ...(listName(kind) === kind ? [`list of ${kind}`] : []),
      ...unnamed(kind, fields),
      ...where.filter((n) => fieldName(n, kind) === n).map((n) => `filter ${kind}.${n}`),
      ...orderBy.filter((n) => orderName(n) === n).map((n) => `order ${kind}.${n}`),
    ])
    assert.deepEqual([...new Set(missing)], [])
  })

  it("say of every field what it means, in both languages", async () => {
    const silent = (of: string, fields: Field[]): string[] =>
      fields.flatMap(({ name, fields: within = [] }) => [
        ...(helpOf(name, of) ? [] : [`${of}.${name}`]),
        ...silent(name, within),
      ])
    for (const language of ["ar", "en"]) {
      await i18nProvider.changeLocale(language)
      assert.deepEqual(
        Object.entries(kinds).flatMap(([kind, { fields }]) => silent(kind, fields)),
        [],
        language,
      )
    }
  })

  it("stand in both languages, with the same placeholders, and in Arabic in Arabic", () => {
    const faults = [...allWords()].flatMap(([key, [en, ar]]) => {
      const words = (text: string) => text.replace(/%\{\w+\}/g, "")
      const blanks = (text: string) => [...new Set(text.match(/%\{\w+\}/g) ?? [])].sort().join()
      return [
        en.trim() === "" || ar.trim() === "" ? `${key} is empty` : "",
        blanks(en) === blanks(ar) ? "" : `${key}: ${blanks(en)} is not ${blanks(ar)}`,
        /[a-z]/i.test(words(en)) === /\p{Script=Arabic}/u.test(words(ar)) ? "" : `${key}: not each in its script`,
        /\p{Script=Arabic}/u.test(en) || /[,;?“”]/.test(words(ar)) ? `${key}: letters or marks of the other` : "",
      ].filter(Boolean)
    })
    assert.deepEqual(faults, [])
  })

  it("have the plural forms of their language: two in English, six in Arabic", () => {
    const faults = [...allWords()].flatMap(([key, [en, ar]]) => {
      const [forms, formen] = [en.split("||||").length, ar.split("||||").length]
      return forms === 1 ? (formen === 1 ? [] : [key]) : forms === 2 && formen === 6 ? [] : [key]
    })
    assert.deepEqual(faults, [])
  })
})
