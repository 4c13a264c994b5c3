/* The entry of the members' pages: a link opens a session at the press of a button; without one, a code does. */
// First: it takes the token out of the address before texts are loaded.
import { forgetToken, heldToken } from "./held-link.js";
import { byId, focusOn, focusOnVisibleHeading, showState } from "../page/elements.js";
import { showFailure } from "../page/failure.js";
import { tokenInAddress } from "./link.js";
import { signInWithLink } from "./codes.js";
import { loadSession } from "./session.js";
import { codeForm, signInForm } from "./sign-in.js";
import { say } from "../page/texts.js";

/**
 * Leads whoever arrives to the page's content. `button`, `heading`: the ids of the door's button and of the content's
 * heading. `noLink`: the key of the text for somebody without a link. `show()` fills the page and shows it;
 * `signedIn()` is called after signing in with a code.
 */
export function memberEntry({ button, heading, noLink, show, signedIn = () => {} }) {
  start().catch(showFailure);
  // A link pasted into a tab with this page changes only the fragment.
  addEventListener("hashchange", () => tokenInAddress(location) && start().catch(showFailure));

  async function start() {
    const token = heldToken();
    if (token) return door(token);
    const session = await loadSession();
    if (session?.roles.includes("committee")) return show();
    offerCode(session ? "committee.not-a-member" : noLink);
  }

  function door(token) {
    const opener = byId(button);
    opener.onclick = async () => {
      opener.setAttribute("aria-busy", "true");
      try {
        await signInWithLink(token);
        forgetToken();
        await show();
        focusOn(byId(heading));
      } catch (problem) {
        if (problem.code === "LINK_WRONG") {
          forgetToken();
          offerCode("committee.link-wrong");
        } else if (problem.code === "CODE_NEEDED") askForCode(token);
        else byId("door-error").textContent = problem.message;
      } finally {
        opener.removeAttribute("aria-busy");
      }
    };
    showState("door");
  }

  // A browser that is new to the link: a code is on its way to the member's own address.
  function askForCode(token) {
    byId("code-why").textContent = say("committee.code-needed");
    byId("sign-in").replaceChildren(
      codeForm(token, async () => {
        forgetToken();
        signedIn();
        await show();
        focusOn(byId(heading));
      }),
    );
    showState("code");
  }

  function offerCode(why) {
    byId("code-why").textContent = say(why);
    byId("sign-in").replaceChildren(
      signInForm(async (session) => {
        signedIn();
        if (!session.roles.includes("committee")) return offerCode("committee.not-a-member");
        await show();
        focusOnVisibleHeading();
      }, ""),
    );
    showState("code");
  }
}
