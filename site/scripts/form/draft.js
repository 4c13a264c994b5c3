/* Saving as people type: one save at a time, each with the version the last one answered. */
import { Problem } from "../page/api.js";
import { removeCopy, storeCopy, storedCopy } from "../page/storage.js";
import { fieldsOf, merge, put, equal } from "./merge.js";
import { say } from "../page/texts.js";

const pause = 1500;

export class Draft {
  #timer;
  #running = null;
  #failures = 0;
  #failed = false;
  // Paths that this page and another both changed, while nobody has chosen: `sent` and `stored` keep what was there
  // before, the server keeps theirs.
  #clashing = [];
  #theirs = {};

  /**
   * name: of the copy in this browser. read(): what is typed now. write(whole, gently): shows it; gently leaves
   * alone what has the focus. put(whole, version), get(): answer `{whole, version}`.
   * choose(clashes, merged): puts the chosen values into merged, false when nobody chose. told(state, problem): UNSAVED
   * SAVING SAVED FAILED CLASH.
   */
  constructor({ name, version, whole, read, write, put, get, choose, told }) {
    Object.assign(this, { name, version, read, write, put, get, choose, told });
    this.stored = whole;
    write(whole);
    this.sent = read();
  }

  /** Whether something can be saved now; an answer that waits for a choice can't. */
  get changed() {
    return !equal(this.#besides(this.read(), this.sent), this.sent);
  }

  /** Whether the last save came to nothing: it is tried again by itself, or by whoever presses the button. */
  get failed() {
    return this.#failed;
  }

  /** The paths of what waits for a choice. */
  get clashing() {
    return this.#clashing;
  }

  /** Brings back what this browser kept and the server never got. True when there was something. */
  restore() {
    const copy = storedCopy(this.name);
    if (!copy) return false;
    const { merged, clashes } = merge({ ...copy, theirs: this.stored });
    if (equal(merged, this.stored)) {
      removeCopy(this.name);
      return false;
    }
    this.#takeOver({ whole: this.stored, version: this.version }, merged, clashes, copy);
    this.typed();
    if (clashes.length && !this.changed) this.told("CLASH", clash());
    return true;
  }

  /** Somebody typed. */
  typed() {
    clearTimeout(this.#timer);
    this.#remember();
    if (!this.changed) return;
    this.told("UNSAVED");
    this.#timer = setTimeout(() => this.save().catch(() => {}), pause);
  }

  /**
   * Resolves when all that is typed is stored; a save that is under way is waited for, never raced. With `asking`,
   * somebody pressed a button: only then may a question about two versions open over what they do.
   */
  save(options = {}) {
    clearTimeout(this.#timer);
    if (this.#running && options.asking) return this.#running.catch(() => {}).then(() => this.save(options));
    this.#running ??= this.#saveAll(options).finally(() => (this.#running = null));
    return this.#running;
  }

  async #saveAll({ asking = false, ...options }) {
    try {
      while (this.changed || (asking && this.#clashing.length)) {
        if (this.changed && (await this.#saveOnce(options))) continue;
        asking = await this.#meet(asking);
      }
      this.#failures = 0;
      this.#failed = false;
      this.#showAsUnderstood();
      this.#remember();
      if (this.#clashing.length) throw clash();
      this.told("SAVED");
    } catch (problem) {
      this.#failed = true;
      this.told(problem.code === "STALE_VERSION" ? "CLASH" : "FAILED", problem);
      if (problem.isTransient) this.#tryLater();
      throw problem;
    }
  }

  /** False when somebody, perhaps the same person in another window, saved in between. */
  async #saveOnce(options) {
    this.told("SAVING");
    const mine = this.read();
    try {
      const { whole, version } = await this.put(this.#besides(mine, this.#theirs), this.version, options);
      Object.assign(this, { sent: this.#besides(mine, this.sent), stored: this.#besides(whole, this.stored), version });
      return true;
    } catch (problem) {
      if (problem.code !== "STALE_VERSION") throw problem;
      return false;
    }
  }

  // The server reads "732 829 320" as a SIREN and "1 234,5" as a number: people see what it understood.
  #showAsUnderstood() {
    this.write(this.#besides(this.stored, this.read()), true);
    this.sent = this.#besides(this.read(), this.sent);
  }

  /** Takes in what the server has. Whether a further question may be asked: not after one that was left open. */
  async #meet(asking) {
    const now = await this.get();
    const { merged, clashes } = merge({ mine: this.read(), sent: this.sent, stored: this.stored, theirs: now.whole });
    const open = clashes.length > 0 && !(asking && (await this.choose(clashes, merged)));
    this.#takeOver(now, merged, open ? clashes : [], this);
    return asking && !open;
  }

  #takeOver({ whole, version }, merged, clashes, { sent, stored }) {
    const typing = document.activeElement;
    const caret = typing?.selectionStart;
    this.#clashing = clashes.map(({ path }) => path);
    this.write(whole);
    this.#theirs = this.read();
    Object.assign(this, { sent: this.#besides(this.#theirs, sent), stored: this.#besides(whole, stored), version });
    this.write(merged);
    // Whoever is typing meanwhile goes on where they were.
    if (typing?.selectionStart !== caret) typing.setSelectionRange(caret, caret);
  }

  /** One whole, with what another has where a choice is open. */
  #besides(whole, other) {
    const mixed = structuredClone(whole);
    for (const path of this.#clashing) put(mixed, path, fieldsOf(other)[path]);
    return mixed;
  }

  /** In this browser, until the server has it. */
  #remember() {
    if (this.changed || this.#clashing.length)
      storeCopy(this.name, { mine: this.read(), sent: this.sent, stored: this.stored });
    else removeCopy(this.name);
  }

  #tryLater() {
    this.#failures += 1;
    this.#timer = setTimeout(() => this.save().catch(() => {}), Math.min(60, 4 * 2 ** this.#failures) * 1000);
  }
}

const clash = () => new Problem({ status: 409, code: "STALE_VERSION", title: say("save.clash") });
