/* Saving as people type: one save at a time, each with the version the last one answered. */
import { forget, keep, kept } from "./keepsake.js";
import { merge, same } from "./merge.js";

const pause = 1500;

export class Draft {
  #timer;
  #running = null;
  #failures = 0;

  /**
   * name: of the copy in this browser. read(): what is typed now. write(whole, gently): shows it; gently leaves
   * alone what has the focus. put(whole, version), get(): answer `{whole, version}`.
   * choose(clashes, merged): puts the chosen values into merged, false when nobody chose. told(state, problem): UNSAVED SAVING
   * SAVED FAILED CLASH.
   */
  constructor({ name, version, whole, read, write, put, get, choose, told }) {
    Object.assign(this, { name, version, read, write, put, get, choose, told });
    this.stored = whole;
    write(whole);
    this.sent = read();
  }

  get changed() {
    return !same(this.read(), this.sent);
  }

  /** Brings back what this browser kept and the server never got. True when there was something. */
  restore() {
    const copy = kept(this.name);
    if (!copy) return false;
    const { merged } = merge({ mine: copy.mine, sent: copy.sent, stored: copy.stored, theirs: this.stored });
    if (same(merged, this.stored)) {
      forget(this.name);
      return false;
    }
    this.write(merged);
    this.typed();
    return true;
  }

  /** Somebody typed. */
  typed() {
    clearTimeout(this.#timer);
    if (!this.changed) {
      forget(this.name);
      return;
    }
    keep(this.name, { mine: this.read(), sent: this.sent, stored: this.stored });
    this.told("UNSAVED");
    this.#timer = setTimeout(() => this.save().catch(() => {}), pause);
  }

  /**
   * Resolves when all that is typed is stored; a save that is under way is waited for, never raced. With `asking`, somebody
   * pressed a button: only then may a question about two versions open over what they do.
   */
  save(options = {}) {
    clearTimeout(this.#timer);
    if (this.#running && options.asking) return this.#running.catch(() => {}).then(() => this.save(options));
    this.#running ??= this.#saveAll(options).finally(() => (this.#running = null));
    return this.#running;
  }

  async #saveAll(options) {
    try {
      while (this.changed) await this.#saveOnce(options);
      this.#failures = 0;
      forget(this.name);
      this.#showAsUnderstood();
      this.told("SAVED");
    } catch (problem) {
      this.told(problem.code === "STALE_VERSION" ? "CLASH" : "FAILED", problem);
      if (problem.passing) this.#tryLater();
      throw problem;
    }
  }

  async #saveOnce(options) {
    this.told("SAVING");
    const mine = this.read();
    try {
      const { whole, version } = await this.put(mine, this.version, options);
      Object.assign(this, { sent: mine, stored: whole, version });
    } catch (problem) {
      if (problem.code !== "STALE_VERSION") throw problem;
      await this.#meet(problem, options.asking);
    }
  }

  // The server reads "732 829 320" as a SIREN and "1 234,5" as a number: people see what it understood.
  #showAsUnderstood() {
    this.write(this.stored, true);
    this.sent = this.read();
  }

  // Somebody, perhaps the same person in another window, saved in between.
  async #meet(problem, asking) {
    const { whole: theirs, version } = await this.get();
    const { merged, clashes } = merge({ mine: this.read(), sent: this.sent, stored: this.stored, theirs });
    if (clashes.length && !(asking && (await this.choose(clashes, merged)))) throw problem;
    this.write(theirs);
    Object.assign(this, { stored: theirs, sent: this.read(), version });
    this.write(merged);
  }

  #tryLater() {
    this.#failures += 1;
    this.#timer = setTimeout(() => this.save().catch(() => {}), Math.min(60, 4 * 2 ** this.#failures) * 1000);
  }
}
