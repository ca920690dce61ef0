import { t } from "../words"
import { accounts } from "../words/accounts"

// The first that fits: most browsers also name others.
const browsers: [RegExp, string][] = [
  [/Edg/, "Edge"],
  [/OPR/, "Opera"],
  [/Firefox/, "Firefox"],
  [/Chrome/, "Chrome"],
  [/Safari/, "Safari"],
]
const systems: [RegExp, string][] = [
  [/Android/, "Android"],
  [/iPhone|iPad/, "iOS"],
  [/Mac OS X/, "macOS"],
  [/Windows/, "Windows"],
  [/Linux/, "Linux"],
]
const named = (names: [RegExp, string][], agent: string) => names.find(([sign]) => sign.test(agent))?.[1]

/** What a session was begun with, from the header it sent: "Firefox on Linux", else the program's own name. */
export function agentWords(agent: string | null): string {
  const browser = named(browsers, agent ?? "")
  const system = named(systems, agent ?? "")
  if (browser && system) return t(accounts.browserOn, { browser, system })
  return agent?.split(/[\s(]/)[0] || t(accounts.unknownAgent)
}
