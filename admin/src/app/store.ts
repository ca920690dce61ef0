import { localStorageStore } from "ra-core"

/** What the console remembers in this browser; the language chosen is its `locale`. */
export const store = localStorageStore()

// Whoever comes for the first time reads in the language his browser asks for.
if (!store.getItem("locale")) {
  const asked = navigator.languages.map((tag) => tag.split("-")[0]).find((tag) => tag === "en" || tag === "ar")
  store.setItem("locale", asked ?? "en")
}

/** The language chosen in this browser. */
export const chosen = (): string => store.getItem<string>("locale") ?? "en"
