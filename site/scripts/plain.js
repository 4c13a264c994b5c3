/* Pages without functions: texts only. */
import "./page/texts.js";
