/* The address of an application for rules that read its call, too: with its name, the server reads both at once. */
export const addressOf = ({ id, call }, part = "") => `applications/${id}${part}?call=${encodeURIComponent(call)}`;
