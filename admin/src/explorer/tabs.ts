/**
 * GraphiQL's tabs have buttons in them, which assistive technology is not told of inside a tab: here they are told as
 * a list of buttons, one of which is current. They come and go, so it is told again with every change.
 */
export function tellTabs(within: HTMLElement): void {
  const tell = () => {
    within.querySelector(".graphiql-tabs")?.setAttribute("role", "list")
    for (const tab of within.querySelectorAll(".graphiql-tab")) {
      tab.setAttribute("role", "listitem")
      tab.removeAttribute("aria-selected")
      const current = String(tab.classList.contains("graphiql-tab-active"))
      tab.querySelector(".graphiql-tab-button")?.setAttribute("aria-current", current)
    }
  }
  const changes = { subtree: true, childList: true, attributeFilter: ["aria-selected"] }
  new MutationObserver(tell).observe(within, changes)
}
