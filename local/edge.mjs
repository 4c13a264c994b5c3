/*
 * A stand-in for CloudFront, for measuring pages: HTTP/2, TLS, Brotli. Caches the local cloud's pages, scripts and
 * texts, and forwards every API request.
 * Usage: edge.mjs SITE_URL KEYSTORE.p12 PASSWORD. Prints its own address.
 */
import { readFileSync } from "node:fs";
import { request } from "node:http";
import { createSecureServer } from "node:http2";
import { brotliCompressSync, constants } from "node:zlib";

const [site, keystore, passphrase] = process.argv.slice(2);
const origin = new URL(site);
const minBytes = 1000; // the size from which CloudFront compresses
const compressible = /^(text\/|application\/(json|javascript|problem\+json|atom\+xml)|image\/svg)/;
const hopByHop = ["connection", "keep-alive", "transfer-encoding", "content-length", "content-encoding"];

const cache = new Map();

const server = createSecureServer(
  { pfx: readFileSync(keystore), passphrase, allowHTTP1: false },
  (incoming, outgoing) => {
    const cached = cache.get(incoming.url);
    if (cached) return outgoing.writeHead(200, cached.headers).end(cached.body);
    const headers = Object.fromEntries(Object.entries(incoming.headers).filter(([name]) => !name.startsWith(":")));
    const upstream = request(
      {
        host: "localhost",
        port: origin.port,
        method: incoming.method,
        path: incoming.url,
        headers: { ...headers, host: origin.host, "accept-encoding": "identity" },
      },
      (response) => {
        const chunks = [];
        response.on("data", (chunk) => chunks.push(chunk));
        response.on("end", () => passOn(incoming, response, Buffer.concat(chunks), outgoing));
      },
    );
    upstream.on("error", () => outgoing.writeHead(502).end());
    incoming.pipe(upstream);
  },
);

function passOn(incoming, response, body, outgoing) {
  const headers = Object.fromEntries(Object.entries(response.headers).filter(([name]) => !hopByHop.includes(name)));
  const result =
    body.length < minBytes || !compressible.test(headers["content-type"] ?? "")
      ? { headers, body }
      : compressed(headers, body);
  if (incoming.method === "GET" && response.statusCode === 200 && !incoming.url.startsWith("/api/"))
    cache.set(incoming.url, result);
  outgoing.writeHead(response.statusCode, result.headers).end(result.body);
}

function compressed(headers, body) {
  return {
    headers: { ...headers, "content-encoding": "br" },
    body: brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  };
}

server.listen(0, "127.0.0.1", () => console.log(`https://localhost:${server.address().port}`));
