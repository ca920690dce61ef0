import { Writable } from "node:stream"
import { type Log, makeLog } from "../../api/src/http/log"

/** A log of the server's that is listened to. */
export function heard(level: "debug" | "info"): { log: Log; text(): string } {
  let said = ""
  const listener = new Writable({
    write(chunk, _encoding, done) {
      said += chunk
      done()
    },
  })
  return { log: makeLog(level, listener), text: () => said }
}
