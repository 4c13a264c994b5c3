/* A little work that proves a person is worth a mail when the whole site is asked for codes faster than its pace. */

/** Finds the number that makes SHA-256 of `challenge.number` start with as many zero bits as the challenge asks. */
export async function solved(challenge) {
  const text = typeof challenge === "string" ? challenge : challenge.text;
  const bits = challenge.bits ?? 16;
  for (let number = 0; ; number++) {
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(`${text}.${number}`)));
    if (zeroBits(digest) >= bits) return { challenge: text, proof: String(number) };
  }
}

function zeroBits(bytes) {
  let zeros = 0;
  for (const byte of bytes) {
    if (byte === 0) zeros += 8;
    else return zeros + Math.clz32(byte) - 24;
  }
  return zeros;
}
