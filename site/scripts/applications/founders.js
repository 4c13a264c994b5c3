/* The founders of a start-up: one to eight groups of fields. */
import { announce, el } from "../page/elements.js";
import { refuse, single } from "../form/field.js";
import { group } from "../form/group.js";
import { say } from "../page/texts.js";

const MAX_FOUNDERS = 8;

export function foundersField({ id, question, label, hint, required }) {
  const people = el("div", { class: "founders" });
  const add = el(
    "button",
    {
      type: "button",
      class: "quiet",
      onclick: () => {
        append();
        changed();
        people.lastElementChild.querySelector("input").focus();
      },
    },
    say("founders.add"),
  );
  const root = group(id, label, hint, [people, add], { required });
  const rows = [];

  function append(person = {}) {
    const row = founderRow(id, person, () => {
      rows.splice(rows.indexOf(row), 1);
      row.root.remove();
      number();
      changed();
      announce(say("founders.removed"));
      (people.lastElementChild?.querySelector("input") ?? add).focus();
    });
    rows.push(row);
    people.append(row.root);
    number();
  }

  function number() {
    rows.forEach((row, n) => row.number(n, rows.length));
    add.hidden = rows.length >= MAX_FOUNDERS;
  }

  // "[1].email" is the second founder, not the second row: rows may be empty.
  function fieldAt(rest) {
    const [, index, part = "name"] = rest.match(/^\[(\d+)\](?:\.(\w+))?$/) ?? [];
    return { row: rows.filter((row) => !row.empty)[Number(index)], part };
  }

  const changed = () => root.dispatchEvent(new Event("input", { bubbles: true }));
  append();

  return {
    id,
    question,
    label,
    root,
    // Empty rows are left out; the others keep their order, so that an index of the server finds its row.
    get value() {
      const typed = rows.filter((row) => !row.empty);
      return typed.length ? typed.map((row) => row.value) : undefined;
    },
    // Rows are reused when their number stays the same: focus and messages remain.
    write(value) {
      const wanted = value ?? [];
      const typed = rows.filter((row) => !row.empty);
      if (typed.length === wanted.length) return typed.forEach((row, n) => row.write(wanted[n]));
      while (rows.length) rows.pop().root.remove();
      for (const person of wanted.length ? wanted : [{}]) append(person);
      this.shownText = "";
    },
    refuse(text, rest = "") {
      const { row, part } = fieldAt(rest);
      if (row) row.refuse(part, text);
      else refuse(root, id, text);
    },
    labelAt(rest) {
      const { row, part } = fieldAt(rest);
      return row
        ? say("founders.part-of", { label, nth: rows.indexOf(row) + 1, part: say(`founders.${part}`) })
        : label;
    },
    clear() {
      refuse(root, id, "");
      for (const row of rows) row.clear();
    },
    focus(rest = "") {
      const { row = rows[0], part } = fieldAt(rest);
      row.focus(part);
    },
  };
}

let made = 0;

function founderRow(id, person, remove) {
  // Ids are unique names, not positions: they stay when earlier rows go.
  const name = (part) => `${id}.person${mine}.${part}`;
  const mine = ++made;
  const controls = {
    name: el("input", { autocomplete: "off", dir: "auto" }),
    role: el("input", { autocomplete: "off", dir: "auto" }),
    email: el("input", { type: "email", autocomplete: "off" }),
    share: el("input", { inputmode: "decimal", autocomplete: "off" }),
    fullTime: el("input", { type: "checkbox", id: name("fullTime") }),
  };
  const fields = {
    name: single(name("name"), say("founders.name"), "", controls.name, { required: true }),
    role: single(name("role"), say("founders.role"), "", controls.role),
    email: single(name("email"), say("founders.email"), "", controls.email),
    share: single(name("share"), say("founders.share"), "", controls.share),
  };
  const legend = el("legend", {});
  const removal = el("button", { type: "button", class: "link small", onclick: remove });
  const root = el(
    "fieldset",
    { class: "founder" },
    legend,
    el("div", { class: "columns" }, Object.values(fields)),
    el(
      "div",
      { class: "option" },
      controls.fullTime,
      el("label", { for: controls.fullTime.id }, say("founders.fullTime")),
    ),
    removal,
  );
  const texts = ["name", "role", "email", "share"];
  write(person);

  function write(person) {
    controls.fullTime.checked = person.fullTime === true;
    for (const part of texts) {
      const value = person[part];
      const text = typeof value === "number" ? String(value).replace(".", say("number.decimal")) : (value ?? "");
      if (controls[part].value !== text) controls[part].value = text;
    }
  }

  return {
    root,
    write,
    get empty() {
      return texts.every((part) => controls[part].value.trim() === "");
    },
    get value() {
      const value = { fullTime: controls.fullTime.checked };
      for (const part of texts) if (controls[part].value !== "") value[part] = controls[part].value;
      return { name: value.name, role: value.role, email: value.email, fullTime: value.fullTime, share: value.share };
    },
    number(n, of) {
      legend.textContent = say("founders.nth", { nth: n + 1 });
      removal.textContent = say("founders.remove", { nth: n + 1 });
      removal.hidden = of < 2;
    },
    refuse: (part, text) =>
      fields[part] ? refuse(fields[part], name(part), text) : refuse(fields.name, name("name"), text),
    clear: () => texts.forEach((part) => refuse(fields[part], name(part), "")),
    focus: (part) => (controls[part] ?? controls.name).focus(),
  };
}
