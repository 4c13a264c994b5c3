/* One project on the reviewers' page: its months, its answers and goals, and the reviewer's choice. */
import { request } from "../page/api.js";
import { chooseVersions } from "../form/conflict.js";
import { counterFor } from "../form/counter.js";
import { Draft } from "../form/draft.js";
import { refuse, single } from "../form/field.js";
import { group } from "../form/group.js";
import { saveBar } from "../form/save-bar.js";
import { withSignIn, signInDialog } from "../identity/sign-in.js";
import { answersList, goalsList } from "./answers.js";
import { monthsLine } from "./months.js";
import { monthName, plainDate } from "../page/dates.js";
import { dateTime } from "../page/moments.js";
import { announce, el, userText } from "../page/elements.js";
import { inMyLanguage, isolated, say } from "../page/texts.js";

const choices = ["STAY", "WATCH", "LEAVE", "GRADUATE", "CANNOT_TELL"];
const maxChars = 250;

/** `{root, heading, badge, name(), isChosen, stand}`; `changed()` is called once a choice is saved. */
export function projectCard(project, round, changed) {
  const id = `project-${project.project}`;
  const heading = el("h2", { id: `${id}-name`, tabindex: "-1" }, userText(project.startup));
  const badge = el("span", { class: "badge" });
  let chosen = project.choice?.choice;
  const root = el(
    "article",
    { class: "reviewed", id, "aria-labelledby": `${id}-name` },
    heading,
    el("p", { class: "for" }, aboutText(project)),
    project.months.length ? monthsLine(project.months) : null,
    project.watchedAgain ? el("p", { class: "notice" }, say("reviews.watched-again")) : null,
    el("h3", {}, say("reviews.answers-of", { month: monthName(round.period) })),
    el("p", { class: "answered" }, answeredText(project, round)),
    answersList(project),
    beforePart(project),
    goalsPart(project),
    project.open ? choiceForm(project, round, id, saved) : closedPart(project),
  );

  function saved(choice) {
    chosen = choice;
    changed();
  }

  return {
    root,
    heading,
    badge,
    name: () => userText(project.startup),
    get isChosen() {
      return Boolean(chosen);
    },
    get stand() {
      return chosen ? say(`reviews.choice.${chosen}`) : say("reviews.to-choose");
    },
  };
}

const aboutText = ({ site, track, startsOn, endsOn }) =>
  [
    site,
    inMyLanguage(track),
    startsOn && endsOn ? say("reviews.stay", { from: plainDate(startsOn), to: plainDate(endsOn) }) : null,
  ]
    .filter(Boolean)
    .join(" · ");

function answeredText({ answered, dueAt }, { zone }) {
  return dueAt && answered === "AWAITED"
    ? say("reviews.awaited", { moment: dateTime(dueAt, zone) })
    : say(`reviews.answered.${answered}`);
}

function beforePart({ before }) {
  const list = before ? answersList(before) : null;
  if (!list) return null;
  return el("details", {}, el("summary", {}, say("reviews.before", { month: monthName(before.period) })), list);
}

function goalsPart(project) {
  const list = goalsList(project);
  return list ? [el("h3", {}, say("reviews.goals")), list] : null;
}

const closedPart = (project) =>
  el("p", { class: "notice good" }, say("reviews.closed", { outcome: say(`reviews.outcome.${project.outcome}`) }));

function choiceForm(project, round, id, saved) {
  const choice = choiceField(`${id}-choice`);
  const forFounders = sentenceField(`${id}-founders`, "for-founders", project);
  const forStaff = sentenceField(`${id}-staff`, "for-staff", project);
  const fields = { choice, forFounders, forStaff };
  const path = `reviews/${round.call}/${round.period}/${encodeURIComponent(project.project)}`;
  const bar = el("div", { class: "save-bar" });
  const form = el(
    "form",
    { class: "choice-form", novalidate: true, onsubmit: (event) => event.preventDefault() },
    el("h3", {}, say("reviews.mine")),
    Object.values(fields).map((field) => field.root),
    bar,
  );
  const showSaveState = saveBar(bar, {
    save: saveNow,
    signIn: async () => (await signInDialog()) && saveNow(),
    label: say("save.now"),
  });
  const draft = new Draft({
    name: `choice:${round.call}:${round.period}:${project.project}`,
    version: project.choice?.version ?? 0,
    content: contentOf(project.choice),
    read: () => Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.value])),
    write(content, skipFocused = false) {
      for (const [name, field] of Object.entries(fields)) {
        if (skipFocused && field.root.contains(document.activeElement)) continue;
        field.write(content[name]);
      }
    },
    put: async (content, version, options) => stored(await request("PUT", path, content, { version, ...options })),
    get: async () => {
      const now = (await request("GET", `reviews/${round.call}/${round.period}`)).data;
      const own = now.projects.find((one) => one.project === project.project)?.choice;
      return { content: contentOf(own), version: own?.version ?? 0 };
    },
    chooseVersions: (clashes, merged) =>
      chooseVersions(
        clashes,
        merged,
        (where) => fields[where].label,
        (where, value) => fields[where].inWords(value),
      ),
    onState(state, problem) {
      showSaveState(state, problem);
      if (state === "SAVED") saved(draft.stored.choice);
    },
  });
  if (draft.restore()) announce(say("save.restored"));
  // A sentence is kept in this browser until there is a choice to go with it.
  form.addEventListener("input", () => (choice.value ? typed() : undefined));
  addEventListener("online", () => choice.value && draft.changed && draft.save().catch(() => {}));
  document.addEventListener(
    "visibilitychange",
    () => document.hidden && choice.value && draft.changed && draft.save({ keepalive: true }).catch(() => {}),
  );
  return form;

  function typed() {
    choice.refuse("");
    draft.onInput();
  }

  async function saveNow() {
    if (!choice.value) {
      choice.refuse(say("reviews.choose-first"));
      return choice.focus();
    }
    try {
      await withSignIn(() => draft.save({ asking: true }));
      announce(say("reviews.saved", { name: isolated(project.startup) }));
    } catch {
      /* the line below the form shows the reason */
    }
  }
}

const contentOf = (choice) => ({
  choice: choice?.choice,
  forFounders: choice?.forFounders ?? "",
  forStaff: choice?.forStaff ?? "",
});

const stored = ({ data, version }) => ({ content: contentOf(data), version });

// One of five, and never two.
function choiceField(id) {
  const inputs = choices.map((choice) =>
    el("input", { type: "radio", name: id, id: `${id}.${choice}`, value: choice }),
  );
  const label = say("reviews.choice");
  const root = group(
    id,
    label,
    "",
    [
      el(
        "div",
        { class: "choices" },
        inputs.map((input) =>
          el("div", { class: "option" }, input, el("label", { for: input.id }, say(`reviews.choice.${input.value}`))),
        ),
      ),
    ],
    { required: true, role: "radiogroup" },
  );
  return {
    root,
    label,
    get value() {
      return inputs.find((input) => input.checked)?.value;
    },
    write: (value) => inputs.forEach((input) => (input.checked = input.value === value)),
    inWords: (value) => (value ? say(`reviews.choice.${value}`) : ""),
    refuse: (text) => refuse(root, id, text),
    focus: () => (inputs.find((input) => input.checked) ?? inputs[0]).focus(),
  };
}

function sentenceField(id, name, project) {
  const label = say(`reviews.${name}`);
  const control = el("textarea", { rows: 2, dir: "auto", class: "sentence" });
  const counter = counterFor(control, maxChars);
  const root = single(id, label, say(`reviews.${name}-hint`, { name: isolated(project.startup) }), control, {
    after: counter.elements,
  });
  counter.update();
  return {
    root,
    label,
    get value() {
      return control.value;
    },
    write(value) {
      if (control.value !== value) control.value = value;
      counter.update();
    },
    inWords: (value) => value,
  };
}
