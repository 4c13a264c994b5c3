/* The page for addresses that don't exist. Some of them are a link to a session whose "#" was rewritten on the way. */
import { tokenInAddress } from "./identity/link.js";
import { pageLink } from "./page/texts.js";

const token = tokenInAddress(location);
if (token) location.replace(`${pageLink("committee.html")}#${token}`);
