/* Pages with nothing to do but be read: in the reader's language. */
import "./page/texts.js";
