import type { Locator, Page } from "playwright-core"
import type { Field, Kind } from "../../admin/src/app/kinds"
import { labelOf } from "../../admin/src/app/vocabulary"
import { fieldName } from "../../admin/src/words/fields"
import type { Values } from "./forms"
import type { Visitor } from "./house"

/** A hand at a form: types values in the shape of the graph's inputs, finding every input by what it is called. */
export class Hand {
  constructor(
    readonly page: Page,
    readonly reader: Visitor,
  ) {}

  /** Fills the form of a kind, of which one of these stands open. */
  async fill(kind: Kind, values: Values): Promise<void> {
    const form = this.page.getByRole("form").last()
    if (kind.named && !values.names) {
      const unnamed = form.getByRole("button", { name: "Remove name 1" })
      if (await unnamed.count()) await unnamed.click()
    }
    for (const [name, value] of Object.entries(values)) {
      const field = kind.fields.find((f) => f.name === name)
      if (field) await this.set(form, field, kind.name, value)
      else if (name === "citations") await this.cite(form, value)
    }
  }

  /** Presses what publishes the form. */
  async publish(): Promise<void> {
    await this.page.getByRole("form").last().getByRole("button", { name: "Publish", exact: true }).click()
  }

  private async set(at: Locator, field: Field, of: string, value: any): Promise<void> {
    const label = fieldName(field.name, of)
    switch (field.form) {
      case "choice":
        await this.choose(at, label, labelOf(field.list!, value))
        return
      case "flag":
        await at.getByLabel(label, { exact: true }).setChecked(value)
        return
      case "ref":
        if (field.kinds?.join() === "Speaker") await this.speaker(at, label, value)
        else await this.pick(at, label, value)
        return
      case "term":
        await this.pick(at, label, await this.termLabel(field.scheme!, value))
        return
      case "party":
        await this.end(at, label, value.actor, value.stated)
        return
      case "where":
        await this.end(at, label, value.place, value.stated)
        return
      case "children":
        for (const [i, entry] of value.entries()) {
          await at.getByRole("button", { name: `Add: ${label}`, exact: true }).click()
          const row = at.getByRole("group", { name: `${label} ${i + 1}`, exact: true })
          for (const [name, v] of Object.entries(entry))
            await this.set(row, field.fields!.find((f) => f.name === name)!, field.name, v)
        }
        return
      default:
        await this.write(at, label, value)
    }
  }

  private async write(at: Locator, label: string, text: string): Promise<void> {
    const input = at.getByRole("textbox", { name: label, exact: true })
    if (!(await input.isVisible())) await at.getByText("More", { exact: true }).click()
    await input.fill(text)
  }

  private async choose(at: Locator, label: string, option: string): Promise<void> {
    await at.getByRole("combobox", { name: label, exact: true }).click()
    await this.page.getByRole("option", { name: option, exact: true }).click()
  }

  private async pick(at: Locator, label: string, typed: string): Promise<void> {
    await at.getByRole("combobox", { name: label, exact: true }).fill(typed)
    await this.page.getByRole("option").first().click()
  }

  private async end(at: Locator, label: string, record: string | undefined, stated = "NAMED"): Promise<void> {
    const ways: Record<string, string> = {
      NAMED: "Named",
      UNNAMED: "Meant, but not named",
      NOT_STATED: "Not stated in the source",
    }
    await at.getByRole("radiogroup", { name: label }).getByRole("radio", { name: ways[stated], exact: true }).check()
    if (record) await this.pick(at, label, record)
  }

  private async cite(at: Locator, [citation]: Values[]): Promise<void> {
    await this.speaker(at, fieldName("speaker", "Citation"), citation!.speaker)
    await this.write(at, fieldName("locator", "Citation"), citation!.locator)
  }

  /** Who spoke last stands there already; speakers are looked for by what they are called. */
  private async speaker(at: Locator, label: string, id: string): Promise<void> {
    const called = (await this.reader.read(`{ node(id: "${id}") { ... on Record { label } } }`)).node.label
    const box = at.getByRole("combobox", { name: label, exact: true })
    if ((await box.inputValue()) === called) return
    await box.fill(called)
    await this.page.getByRole("option", { name: called }).first().click()
  }

  private async termLabel(scheme: string, code: string): Promise<string> {
    const where = `scheme: { eq: "${scheme}" }, code: { eq: "${code}" }`
    return (await this.reader.read(`{ terms(first: 1, where: { ${where} }) { nodes { label } } }`)).terms.nodes[0].label
  }
}
