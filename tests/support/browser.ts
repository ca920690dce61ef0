import { execFile } from "node:child_process"
import { existsSync } from "node:fs"
import { lstat, mkdtemp, rename, rm, writeFile } from "node:fs/promises"
import { tmpdir, userInfo } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import { type Browser, chromium } from "playwright-core"
import { settings } from "./settings"

// What the package recommends for small machines, without what would hide a fault of ours: web security stays on.
const flags = [
  "--no-sandbox", // as root Chromium starts no other way
  "--no-zygote",
  "--disable-dev-shm-usage", // containers give it 64 MB
  "--disable-gpu",
  "--font-render-hinting=none",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-domain-reliability",
  "--no-pings",
]

/**
 * Starts the Chromium that came from npm; nothing is downloaded or installed. Close it after use.
 * @param path a Chromium of your own in its place
 */
export async function launchBrowser(path: string | undefined = settings.chromium): Promise<Browser> {
  if (path) return chromium.launch({ executablePath: path, args: flags })
  const home = await unpacked()
  const launch = (env: Record<string, string>) =>
    chromium.launch({
      executablePath: join(home, "chromium"),
      args: flags,
      env: { HOME: home, ...fontsOf(home), ...env },
    })
  try {
    return await launch({})
  } catch (fault) {
    // A bare machine has no NSS; the package brings the libraries along.
    if (!/error while loading shared libraries/.test(String(fault))) throw fault
    return launch({ LD_LIBRARY_PATH: join(home, "al2023", "lib") })
  }
}

const fontsOf = (home: string): Record<string, string> =>
  existsSync("/etc/fonts/fonts.conf") ? {} : { FONTCONFIG_PATH: join(home, "fonts") }

/** The folder the package's archives are unpacked into, once for each user and version. */
async function unpacked(): Promise<string> {
  const { version } = require(join(parcel(), "package.json")) as { version: string }
  const uid = userInfo().uid
  const home = join(tmpdir(), `sijill-chromium-${uid}-${version}`)
  const there = await lstat(home).catch(() => null)
  if (there?.isDirectory() && there.uid === uid) return home

  const making = await mkdtemp(`${home}-`)
  // The package unpacks into the folder for temporary files, which a process of its own can have elsewhere.
  const script = `import { inflate } from "@sparticuz/chromium"
    for (const name of ["chromium", "fonts.tar", "swiftshader.tar", "al2023.tar"])
      await inflate(${JSON.stringify(`${parcel()}/bin/`)} + name + ".br")`
  await promisify(execFile)(process.execPath, ["--input-type=module", "-e", script], {
    cwd: __dirname,
    env: { TMPDIR: making },
  })
  // The one that comes along speaks of folders on another house's machines.
  const conf = `<?xml version="1.0"?><fontconfig><dir>${home}/fonts</dir><cachedir>${home}/fonts-cache</cachedir></fontconfig>`
  await writeFile(join(making, "fonts", "fonts.conf"), conf)
  // Two processes may unpack at once; whoever is second takes the first one's.
  await rename(making, home).catch(() => rm(making, { recursive: true, force: true }))
  return home
}

const parcel = () => join(require.resolve("@sparticuz/chromium"), "..", "..")
