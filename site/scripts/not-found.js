/* The page for unknown addresses. Some are mailed links whose "#" a filter rewrote: they lead on. */
import { tokenInAddress } from "./identity/link.js";
import { pageLink } from "./page/texts.js";

const token = tokenInAddress(location);
if (token) location.replace(`${pageLink("committee.html")}#${token}`);
