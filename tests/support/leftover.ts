import type { Page } from "playwright-core"

// Content says so: by `bdi`, or by a direction or language of its own; the marks of a map are called as their places.
const content = "bdi, [dir=auto], [dir=ltr], [lang]:not(html), input, textarea, .mark"
const attributes = ["aria-label", "placeholder", "title", "alt"]

/**
 * What the interface has left in English on a page in Arabic: words in Latin letters that are not marked as content, nor
 * stand between Unicode's isolates. Abbreviations (ISO, PDF) may stand; names that assistive technology is told may
 * repeat content of the page.
 */
export async function leftInEnglish(page: Page): Promise<string[]> {
  const { texts, told, contents } = await page.evaluate(
    ([content, attributes]) => {
      const texts: string[] = []
      const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      for (let node = walk.nextNode(); node; node = walk.nextNode())
        if (!node.parentElement?.closest(`script, style, noscript, ${content}`)) texts.push(node.textContent ?? "")
      const told = attributes.flatMap((name) =>
        [...document.querySelectorAll(`body [${name}]`)].map((element) => element.getAttribute(name) ?? ""),
      )
      return { texts, told, contents: [...document.querySelectorAll(content)].map((part) => part.textContent) }
    },
    [content, attributes] as const,
  )
  const repeated = told.filter((text) => /\p{Script=Arabic}/u.test(text) || contents.includes(text))
  return [...new Set([...texts, ...told.filter((text) => !repeated.includes(text))])].filter(english)
}

const english = (text: string): boolean =>
  /[A-Za-z]{2,}/.test(text.replace(/[\u2066-\u2068].*?\u2069/gs, "").replace(/\b[A-Z0-9]{2,}\b/g, ""))
