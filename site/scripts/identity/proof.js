/* Solves an ALTCHA challenge, with ALTCHA's library. */
/*! With altcha-lib, MIT licence, (c) Daniel Regeci: see /licences.txt */
import { solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/web/pbkdf2";

/** The proof, in the format of the API. */
export async function solve(challenge) {
  const solution = await solveChallenge({ challenge, deriveKey });
  if (!solution) throw new Error("this challenge was not solved in time");
  return btoa(JSON.stringify({ challenge, solution }));
}
