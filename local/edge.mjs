/*
 * The front door as CloudFront keeps it, for measuring pages: HTTP/2, TLS, Brotli; everything is asked of the local cloud behind it.
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

const server = createSecureServer({ pfx: readFileSync(keystore), passphrase, allowHTTP1: false }, (asked, answer) => {
  const headers = Object.fromEntries(Object.entries(asked.headers).filter(([name]) => !name.startsWith(":")));
  const on = request({ host: "localhost", port: behind.port, method: asked.method, path: asked.url, headers: { ...headers, host: behind.host, "accept-encoding": "identity" } }, (came) => {
    const parts = [];
    came.on("data", (part) => parts.push(part));
    came.on("end", () => pass(came, Buffer.concat(parts), answer));
  });
  on.on("error", () => answer.writeHead(502).end());
  asked.pipe(on);
});

function pass(came, body, answer) {
  const headers = Object.fromEntries(Object.entries(came.headers).filter(([name]) => !hopByHop.includes(name)));
  const small = body.length < smallest || !texts.test(headers["content-type"] ?? "");
  if (small) return answer.writeHead(came.statusCode, headers).end(body);
  const packed = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  answer.writeHead(came.statusCode, { ...headers, "content-encoding": "br" }).end(packed);
}

server.listen(0, "127.0.0.1", () => console.log(`https://localhost:${server.address().port}`));
