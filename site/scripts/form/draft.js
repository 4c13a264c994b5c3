/* Saving while people type: one save at a time, each with the version that the last one returned. */
import { Problem } from "../page/api.js";
import { removeCopy, storeCopy, storedCopy } from "../page/storage.js";
import { flatten, merge, put, equal } from "./merge.js";
import { say } from "../page/texts.js";

const SAVE_DELAY = 1500;

export class Draft {
  #timer;
  #currentSave = null;
  #failures = 0;
  #failed = false;
  // Paths that this page and another window both changed, until somebody chooses: `sent` and `stored` keep the earlier
  // values, the server keeps theirs.
  #clashing = [];
  #theirs = {};

  /**
   * `name`: of the copy in this browser. `shown`: the content as the page shows it already, else it is written.
   * `read()`: the current content. `write(content, skipFocused)`: shows content, without the focused field if told so.
   * `put(content, version)` and `get()` resolve to `{content, version}`. `chooseVersions(clashes, merged)`: puts the
   * chosen values into `merged`, false when nobody chose. `onState(state, problem)`: UNSAVED, SAVING, SAVED, FAILED or
   * CLASH.
   */
  constructor({ name, version, content, shown, read, write, put, get, chooseVersions, onState }) {
    Object.assign(this, { name, version, read, write, put, get, chooseVersions, onState });
    this.stored = content;
    if (!shown) write(content);
    this.sent = shown ?? read();
  }

  /** Whether there is something to save, apart from fields with two open versions. */
  get changed() {
    return !equal(this.#withClashesFrom(this.read(), this.sent), this.sent);
  }

  /** Whether the last save failed; a timer or the button tries again. */
  get failed() {
    return this.#failed;
  }

  /** Paths of fields with two open versions. */
  get clashing() {
    return this.#clashing;
  }

  /** Restores the copy in this browser that the server never got. Returns whether there was one. */
  restore() {
    const copy = storedCopy(this.name);
    if (!copy) return false;
    const { merged, clashes } = merge({ ...copy, theirs: this.stored });
    if (equal(merged, this.stored)) {
      removeCopy(this.name);
      return false;
    }
    this.#apply({ content: this.stored, version: this.version }, merged, clashes, copy);
    this.onInput();
    if (clashes.length && !this.changed) this.onState("CLASH", clashProblem());
    return true;
  }

  /** Handles typing: stores a copy, schedules a save. */
  onInput() {
    clearTimeout(this.#timer);
    this.#updateCopy();
    if (!this.changed) return;
    this.onState("UNSAVED");
    this.#timer = setTimeout(() => this.save().catch(() => {}), SAVE_DELAY);
  }

  /**
   * Resolves when everything typed is saved, one save after the other. `asking`: a button was pressed, so the dialog
   * about two versions may open.
   */
  save(options = {}) {
    clearTimeout(this.#timer);
    if (this.#currentSave && options.asking) return this.#currentSave.catch(() => {}).then(() => this.save(options));
    this.#currentSave ??= this.#saveAll(options).finally(() => (this.#currentSave = null));
    return this.#currentSave;
  }

  async #saveAll({ asking = false, ...options }) {
    try {
      while (this.changed || (asking && this.#clashing.length)) {
        if (this.changed && (await this.#saveOnce(options))) continue;
        asking = await this.#mergeWithServer(asking);
      }
      this.#failures = 0;
      this.#failed = false;
      this.#showStored();
      this.#updateCopy();
      if (this.#clashing.length) throw clashProblem();
      this.onState("SAVED");
    } catch (problem) {
      this.#failed = true;
      this.onState(problem.code === "STALE_VERSION" ? "CLASH" : "FAILED", problem);
      if (problem.isTransient) this.#retryLater();
      throw problem;
    }
  }

  /** Returns false if another window saved in between. */
  async #saveOnce(options) {
    this.onState("SAVING");
    const mine = this.read();
    try {
      const { content, version } = await this.put(this.#withClashesFrom(mine, this.#theirs), this.version, options);
      Object.assign(this, {
        sent: this.#withClashesFrom(mine, this.sent),
        stored: this.#withClashesFrom(content, this.stored),
        version,
      });
      return true;
    } catch (problem) {
      if (problem.code !== "STALE_VERSION") throw problem;
      return false;
    }
  }

  // Shows values as the server understood them, as for "732 829 320" or "1 234,5".
  #showStored() {
    this.write(this.#withClashesFrom(this.stored, this.read()), true);
    this.sent = this.#withClashesFrom(this.read(), this.sent);
  }

  /** Merges the server's content. Returns whether another question may be asked: not after one that stayed open. */
  async #mergeWithServer(asking) {
    const now = await this.get();
    const { merged, clashes } = merge({ mine: this.read(), sent: this.sent, stored: this.stored, theirs: now.content });
    const open = clashes.length > 0 && !(asking && (await this.chooseVersions(clashes, merged)));
    this.#apply(now, merged, open ? clashes : [], this);
    return asking && !open;
  }

  #apply({ content, version }, merged, clashes, { sent, stored }) {
    const focused = document.activeElement;
    const caret = focused?.selectionStart;
    this.#clashing = clashes.map(({ path }) => path);
    this.write(content);
    this.#theirs = this.read();
    Object.assign(this, {
      sent: this.#withClashesFrom(this.#theirs, sent),
      stored: this.#withClashesFrom(content, stored),
      version,
    });
    this.write(merged);
    // The caret stays where somebody is typing.
    if (focused?.selectionStart !== caret) focused.setSelectionRange(caret, caret);
  }

  /** The content, with the other's values at paths of open clashes. */
  #withClashesFrom(content, other) {
    const mixed = structuredClone(content);
    for (const path of this.#clashing) put(mixed, path, flatten(other)[path]);
    return mixed;
  }

  /** Stores a copy in this browser, or removes it once the server has everything. */
  #updateCopy() {
    if (this.changed || this.#clashing.length)
      storeCopy(this.name, { mine: this.read(), sent: this.sent, stored: this.stored });
    else removeCopy(this.name);
  }

  #retryLater() {
    this.#failures += 1;
    this.#timer = setTimeout(() => this.save().catch(() => {}), Math.min(60, 4 * 2 ** this.#failures) * 1000);
  }
}

const clashProblem = () => new Problem({ status: 409, code: "STALE_VERSION", title: say("save.clash") });
