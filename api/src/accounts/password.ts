import { randomBytes } from "node:crypto"

/** A password nobody thought of: 120 random bits in twenty characters. */
export const makePassword = (): string => randomBytes(15).toString("base64url")
