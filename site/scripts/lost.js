/* The page for addresses that don't exist. Some of them are a link to a session whose "#" was rewritten on the way. */
import { tokenInAddress } from "./identity/link.js";
import { pageLink } from "./page/texts.js";

const token = /%23/i.test(location.pathname + location.search) ? tokenInAddress(location) : null;
const page = location.pathname.match(/^\/(\w[\w-]*?)(?:\.html)?\/?(?=%23|$)/i)?.[1];
const known = ["apply", "committee", "status"];

if (token) location.replace(`${pageLink(`${known.includes(page) ? page : "committee"}.html`)}#${token}`);
else if (known.includes(page)) location.replace(pageLink(`${page}.html`) + location.hash);
