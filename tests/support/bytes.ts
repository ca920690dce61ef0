import { deflateSync, gzipSync } from "node:zlib"

const hex = (digits: string) => Buffer.from(digits.replaceAll(" ", ""), "hex")

/** A picture of one pixel. */
export const png = hex(
  "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415408d763f8cfc000000301010018dd8db00000000049454e44ae426082",
)

/** A document of one empty page; `of` makes it another. */
export const pdf = (of = "") =>
  Buffer.from(
    `%PDF-1.4\n%${of}\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`,
  )

const rest = Buffer.alloc(64)

/** Beginnings of every sort of file that is taken, with the media type each is found to have. */
export const taken: [string, Buffer | string][] = [
  ["application/pdf", pdf()],
  ["image/png", png],
  ["image/jpeg", Buffer.concat([hex("ffd8ffe000104a46494600010100"), rest])],
  ["image/gif", Buffer.concat([Buffer.from("GIF89a"), rest])],
  ["image/webp", Buffer.concat([Buffer.from("RIFF\x24\0\0\0WEBPVP8 ", "latin1"), rest])],
  ["text/plain", "Somebody said so.\n"],
  ["text/plain", "قال أحدهم ذلك.\r\nثم صمت.\f\ufeff"],
  ["text/plain", "BMP-1 vehicles were seen, MZ and PK as well. GIF it to me: <html> inside is only words."],
]

/** What no source holds, each with a word of the refusal. */
export const untaken: [string, Buffer | string, RegExp][] = [
  ["a page", "<!DOCTYPE html><html><script>alert(1)</script></html>", /markup/],
  ["a page after blanks", "\ufeff \n\t<HTML onload=alert(1)>", /markup/],
  ["a page without its head", "<script>alert(1)</script>", /markup/],
  ["a page that begins with a comment", "<!-- hello --><body>", /markup/],
  ["a drawing", `<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`, /markup/],
  ["a drawing with its prolog", `<?xml version="1.0"?><svg/>`, /markup/],
  ["a script", "#!/bin/sh\nrm -rf /\n", /script/],
  ["a program of Windows", Buffer.concat([Buffer.from("MZ"), rest]), /type application/],
  ["a program of Linux", Buffer.concat([hex("7f454c46020101"), rest]), /type application/],
  ["an archive", Buffer.concat([hex("504b0304"), rest]), /archive/],
  ["a packed file", gzipSync("hello"), /archive/],
  [
    "a recording that would be walked through for ever",
    Buffer.concat([hex("3026b2758e66cf11a6d9"), rest, rest]),
    /recording/,
  ],
  ["a document behind the head of a recording", Buffer.concat([hex("494433040000000000 00"), pdf("x\0")]), /recording/],
  ["a film", Buffer.concat([hex("0000001866747970"), Buffer.from("mp42"), rest]), /type video/],
  ["a rich text", "{\\rtf1 hello}", /made for a program/],
  ["a text in another encoding", Buffer.from("caf\xe9 au lait", "latin1"), /no type known/],
  ["a text in UTF-16", Buffer.from("\ufeffhello", "utf16le"), /UTF-16/],
  ["a text with a NUL", "hello\0there", /no type known/],
  ["a text with a control far inside", `${"so on ".repeat(2000)}\x1b[31m`, /no type known/],
  ["bytes", deflateSync("hello"), /no type known/],
]
