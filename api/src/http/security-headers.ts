import type { RequestHandler } from "express"

// Scripts only from our own files. Styles may be inline, because MUI writes its style elements at run time and takes a
// nonce only from a page made anew for each request, which could not be cached. A style can do no more than draw:
// images, fonts and connections are held to ourselves, so it has nowhere to send what it sees. Stored documents are shown
// from blobs the console makes of them: pictures, and PDF in a frame, whose viewer is a plugin to some browsers.
const policy = {
  "default-src": "'self'",
  "script-src": "'self'",
  "style-src": "'self' 'unsafe-inline'",
  "img-src": "'self' data: blob:",
  "font-src": "'self' data:",
  "connect-src": "'self'",
  "frame-src": "blob:",
  "object-src": "blob:",
  "base-uri": "'none'",
  "form-action": "'self'",
  "frame-ancestors": "'none'",
}

/**
 * Headers every answer carries. `more` replaces directives of the content policy for a page that needs others, e.g.
 * `{ "worker-src": "'self' blob:" }`.
 */
export function securityHeaders(more: Record<string, string> = {}): RequestHandler {
  const content = Object.entries({ ...policy, ...more })
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join("; ")
  return (req, res, next) => {
    res.set({
      "Content-Security-Policy": content,
      "X-Content-Type-Options": "nosniff",
      "X-Frame-Options": "DENY",
      // A source's site must not learn that its page is being read for this register.
      "Referrer-Policy": "no-referrer",
      "Cross-Origin-Opener-Policy": "same-origin",
      "Cross-Origin-Resource-Policy": "same-origin",
      "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    })
    if (req.secure) res.set("Strict-Transport-Security", "max-age=31536000")
    next()
  }
}
