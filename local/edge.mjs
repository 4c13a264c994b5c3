/*
 * The front door as CloudFront keeps it, for measuring pages: HTTP/2, TLS, Brotli. Pages, scripts and texts are asked
 * once of the local cloud behind it and then kept; the API is asked each time.
 * Usage: edge.mjs SITE_URL KEYSTORE.p12 PASSWORD. Prints its own address.
 */
import { readFileSync } from "node:fs";
import { request } from "node:http";
import { createSecureServer } from "node:http2";
import { brotliCompressSync, constants } from "node:zlib";

const [site, keystore, passphrase] = process.argv.slice(2);
const behind = new URL(site);
const smallest = 1000; // CloudFront compresses from there on
const texts = /^(text\/|application\/(json|javascript|problem\+json|atom\+xml)|image\/svg)/;
const hopByHop = ["connection", "keep-alive", "transfer-encoding", "content-length", "content-encoding"];

const kept = new Map();

const server = createSecureServer({ pfx: readFileSync(keystore), passphrase, allowHTTP1: false }, (asked, answer) => {
  const known = kept.get(asked.url);
  if (known) return answer.writeHead(200, known.headers).end(known.body);
  const headers = Object.fromEntries(Object.entries(asked.headers).filter(([name]) => !name.startsWith(":")));
  const on = request(
    {
      host: "localhost",
      port: behind.port,
      method: asked.method,
      path: asked.url,
      headers: { ...headers, host: behind.host, "accept-encoding": "identity" },
    },
    (came) => {
      const parts = [];
      came.on("data", (part) => parts.push(part));
      came.on("end", () => pass(asked, came, Buffer.concat(parts), answer));
    },
  );
  on.on("error", () => answer.writeHead(502).end());
  asked.pipe(on);
});

function pass(asked, came, body, answer) {
  const headers = Object.fromEntries(Object.entries(came.headers).filter(([name]) => !hopByHop.includes(name)));
  const sent =
    body.length < smallest || !texts.test(headers["content-type"] ?? "") ? { headers, body } : packed(headers, body);
  if (asked.method === "GET" && came.statusCode === 200 && !asked.url.startsWith("/api/")) kept.set(asked.url, sent);
  answer.writeHead(came.statusCode, sent.headers).end(sent.body);
}

function packed(headers, body) {
  return {
    headers: { ...headers, "content-encoding": "br" },
    body: brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  };
}

server.listen(0, "127.0.0.1", () => console.log(`https://localhost:${server.address().port}`));
